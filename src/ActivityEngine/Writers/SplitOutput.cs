namespace OutlookActivities.Engine.Writers;

/// <summary>
/// Several files of whole lines, each of them no larger than asked for unless a single line is. They get their names together at the end; those that an
/// earlier export of the same name left beyond them are removed, so that no reader takes old lines for new ones.
/// </summary>
internal sealed class SplitOutput : Output
{
    private readonly string _path;
    private readonly ActivityFileOptions _options;
    private readonly MemoryStream _row = new();
    private readonly List<OutputFile> _parts = [];
    private long _written;

    internal SplitOutput(string path, ActivityFileOptions options)
    {
        _path = path;
        _options = options;
        foreach (string old in PartName.Existing(path))
        {
            OutputFile.AllowReplacing(old, options);
        }

        BeginPart();
    }

    internal override Stream Stream => _row;

    internal override IReadOnlyList<string> Files => [.. _parts.Select(part => part.Path)];

    internal override void EndRow()
    {
        if (_written > 0 && _written + _row.Length > _options.SplitBytes)
        {
            _parts[_parts.Count - 1].Finish();
            BeginPart();
        }

        _row.WriteTo(_parts[_parts.Count - 1].Stream);
        _written += _row.Length;
        _row.SetLength(0);
    }

    internal override void Commit()
    {
        foreach (OutputFile part in _parts)
        {
            part.Commit();
        }

        foreach (string old in PartName.Existing(_path).Except(Files))
        {
            File.Delete(old);
        }
    }

    public override void Dispose()
    {
        foreach (OutputFile part in _parts)
        {
            part.Dispose();
        }

        _row.Dispose();
    }

    private void BeginPart()
    {
        _parts.Add(OutputFile.Open(PartName.Of(_path, _parts.Count + 1), _options));
        _written = 0;
    }
}
