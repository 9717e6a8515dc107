namespace OutlookActivities.Engine.Writers.Ocsf;

/// <summary>What an operation does, by the verb in its name: those of cmdlets and of the directory begin with it, those of files and sites end with it.</summary>
internal static class OcsfVerb
{
    internal const string Create = nameof(Create);
    internal const string Update = nameof(Update);
    internal const string Delete = nameof(Delete);
    internal const string Enable = nameof(Enable);
    internal const string Disable = nameof(Disable);

    private static readonly (string Beginning, string Verb)[] s_beginnings =
    [
        ("New", Create), ("Add", Create), ("Create", Create), ("Send", Create), ("Copy", Create), ("Register", Create), ("Consent", Create), ("Install", Create), ("Import", Create),
        ("Remove", Delete), ("Delete", Delete), ("HardDelete", Delete), ("SoftDelete", Delete), ("Cancel", Delete), ("Uninstall", Delete),
        ("Enable", Enable), ("Disable", Disable),
        ("Set", Update), ("Update", Update), ("Change", Update), ("Reset", Update), ("Restore", Update), ("Modify", Update), ("Move", Update), ("Mark", Update),
    ];

    private static readonly (string Ending, string Verb)[] s_endings =
    [
        ("Created", Create), ("Added", Create), ("AddedToGroup", Create), ("AddedToSecureLink", Create), ("Uploaded", Create), ("UploadedFull", Create), ("UploadedPartial", Create), ("Copied", Create),
        ("Deleted", Delete), ("Removed", Delete), ("Recycled", Delete), ("Revoked", Delete),
        ("Modified", Update), ("ModifiedExtended", Update), ("Updated", Update), ("Changed", Update), ("Renamed", Update), ("Moved", Update), ("Broken", Update), ("SharingSet", Update), ("Accepted", Update),
    ];

    /// <summary>The verb; null where the name has none of these.</summary>
    internal static string? Of(string operation)
    {
        foreach ((string beginning, string verb) in s_beginnings)
        {
            // "Addressed" does not add.
            if (operation.StartsWith(beginning, StringComparison.Ordinal) && (operation.Length == beginning.Length || !char.IsLower(operation[beginning.Length])))
            {
                return verb;
            }
        }

        foreach ((string ending, string verb) in s_endings)
        {
            if (operation.EndsWith(ending, StringComparison.Ordinal))
            {
                return verb;
            }
        }

        return null;
    }
}
