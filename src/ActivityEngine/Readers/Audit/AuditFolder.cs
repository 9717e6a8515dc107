using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>
/// The folder that messages of a record are in. They share it, as its JSON holds them all: to look through it again for each would cost the square of their number.
/// </summary>
internal sealed class AuditFolder(JsonPart folder)
{
    /// <summary>What Exchange writes where it does not know a path.</summary>
    private const string NoPath = "Not Available";

    private bool _isRead;
    private string? _path;
    private string? _name;
    private string? _id;

    /// <summary>The path as the record has it.</summary>
    internal string? Path => Read()._path;

    /// <summary>The path, else the name.</summary>
    internal string? PathOrName => Read()._path is string path && path != NoPath ? path : _name;

    internal string? Id => Read()._id;

    private AuditFolder Read()
    {
        lock (this)
        {
            if (!_isRead)
            {
                JsonMembers members = folder.Members;
                _path = members["Path"u8].Text;
                _name = members["Name"u8].Text;
                _id = members["Id"u8].Text;
                _isRead = true;
            }
        }

        return this;
    }
}
