using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>
/// Folders of mailboxes. Some records name one by id and path, synchronisations by id and a localised name, those of 2018 by name only (facts B6): an id
/// is a folder, and a name alone is that of the one id that has it.
/// </summary>
internal sealed class FolderTable
{
    private const int Several = -1;

    private readonly TextTable _texts;
    private readonly DerivedText _keys;
    private readonly PagedList<Folder> _folders = new();
    private readonly Dictionary<(int Mailbox, int Id), int> _byId = [];
    private readonly Dictionary<(int Mailbox, int Key), int> _byName = [];
    private readonly Dictionary<(int Mailbox, int Key), int> _idByName = [];

    internal FolderTable(TextTable texts)
    {
        _texts = texts;
        _keys = new DerivedText(texts, name => "folder " + name.TrimStart('\\').Replace(" ", "").ToUpperInvariant());
        _folders.Add(default);
    }

    /// <summary>The folder of an id and a name, either of which may be 0; 0 for neither.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal int Find(int mailbox, int id, int name)
    {
        int key = name == 0 ? 0 : _keys.Find(_texts.Slice(name));
        if (id == 0)
        {
            return key == 0 ? 0 : FindOrAdd(_byName, (mailbox, key), new Folder { Mailbox = mailbox, Name = name, Key = key });
        }

        int folder = FindOrAdd(_byId, (mailbox, id), new Folder { Mailbox = mailbox, Id = id, Name = name, Key = key });
        if (key != 0)
        {
            Learn(folder, name);
            _idByName[(mailbox, key)] = _idByName.TryGetValue((mailbox, key), out int known) && known != folder ? Several : folder;
        }

        return folder;
    }

    /// <summary>The folder that it is, now that all ids are known.</summary>
    internal int Resolve(int folder)
    {
        Folder row = _folders[folder];
        return row.Id == 0 && _idByName.TryGetValue((row.Mailbox, row.Key), out int known) && known != Several ? known : folder;
    }

    internal string? Name(int folder) => _texts[_folders[folder].Name];

    internal string? Id(int folder) => _texts[_folders[folder].Id];

    /// <summary>A path says more than a name.</summary>
    private void Learn(int folder, int name)
    {
        ref Folder row = ref _folders[folder];
        if (row.Name == 0 || (row.Name != name && IsPath(name) && !IsPath(row.Name)))
        {
            row.Name = name;
        }
    }

    private bool IsPath(int name)
    {
        Utf8Slice text = _texts.Slice(name);
        return !text.IsEmpty && text.Bytes[text.Start] == (byte)'\\';
    }

    private int FindOrAdd(Dictionary<(int, int), int> table, (int, int) key, Folder added)
    {
        if (!table.TryGetValue(key, out int folder))
        {
            folder = _folders.Add(added);
            table.Add(key, folder);
        }

        return folder;
    }

    private struct Folder
    {
        internal int Mailbox;
        internal int Id;
        internal int Name;

        /// <summary>The name without what is written in different ways.</summary>
        internal int Key;
    }
}
