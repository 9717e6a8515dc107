namespace OutlookActivities.Engine.Readers.Companions;

/// <summary>A row of a log beside the mailbox's own: its values by name, whatever they are called there.</summary>
internal sealed class StatedRow(Func<string, string?> value, string everything, string? sourceRow)
{
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
        string?[] values = new string?[Enum.GetValues(typeof(ActivityColumn)).Length];
        foreach ((ActivityColumn column, string? text) in known)
        {
            values[(int)column] = string.IsNullOrEmpty(text) ? null : text;
        }

        values[(int)ActivityColumn.CustomProperties] = everything;
        values[(int)ActivityColumn.SourceRow] = sourceRow;
        return StatedActivityRecord.Create(values, null, out fault) is StatedActivityRecord record ? new MailboxActivity(record) : null;
    }
}
