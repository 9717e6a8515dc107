namespace OutlookActivities.Engine.Readers.Companions;

/// <summary>A row of a log beside the mailbox's own: its values by name, whatever they are called there.</summary>
/// <param name="value">Gives the value of a name; null where there is none.</param>
/// <param name="everything">Gives all names and values.</param>
/// <param name="path">The file; null for what came from the pipeline.</param>
/// <param name="line">The line there.</param>
internal sealed class StatedRow(Func<string, string?> value, Func<CustomPropertyList> everything, string? path, long line)
{
    private static readonly int s_columns = Enum.GetValues(typeof(ActivityColumn)).Length;

    /// <summary>The first of the names that has a value; null where none has.</summary>
    internal string? this[params string[] names]
    {
        get
        {
            foreach (string name in names)
            {
                if (value(name) is { Length: > 0 } text && !string.IsNullOrWhiteSpace(text))
                {
                    return text.Trim();
                }
            }

            return null;
        }
    }

    /// <summary>Makes an activity of what is known of it; null with the reason where it cannot be one.</summary>
    internal MailboxActivity? ToActivity(IEnumerable<(ActivityColumn Column, string? Value)> known, out string? fault)
    {
        string?[] values = new string?[s_columns];
        foreach ((ActivityColumn column, string? text) in known)
        {
            values[(int)column] = string.IsNullOrEmpty(text) ? null : text;
        }

        values[(int)ActivityColumn.SourceRow] = path is null ? null : $"{Path.GetFileName(path)}:{line}";
        if (StatedActivityRecord.Create(values, null, out fault) is not StatedActivityRecord record)
        {
            return null;
        }

        record.Everything = everything;
        return new MailboxActivity(record);
    }
}
