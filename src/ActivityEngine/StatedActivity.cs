using System.Collections;
using System.Globalization;
using OutlookActivities.Engine.Readers;

namespace OutlookActivities.Engine;

/// <summary>Makes an activity of an object that has an activity's properties by name.</summary>
public static class StatedActivity
{
    private static readonly ActivityColumn[] s_columns = (ActivityColumn[])Enum.GetValues(typeof(ActivityColumn));

    /// <summary>Whether an object has what an activity cannot do without, and is no row of a timeline.</summary>
    /// <param name="property">Gives the value of a property; null where there is none.</param>
    /// <returns>True where it has.</returns>
    public static bool CanRead(Func<string, object?> property) =>
        property(nameof(ActivityColumn.TimeUtc)) is not null
        && property(nameof(ActivityColumn.ActivityIdType)) is not null
        && property(nameof(ActivityColumn.Source)) is not null
        && property(nameof(ActivityTimelineEntry.ClientIPSource)) is null;

    /// <summary>Makes the activity.</summary>
    /// <param name="property">Gives the value of a property; null where there is none.</param>
    /// <returns>The activity, equal in every property.</returns>
    /// <exception cref="ActivityException">A property holds what it cannot.</exception>
    public static MailboxActivity Read(Func<string, object?> property)
    {
        string?[] values = new string?[s_columns.Length];
        foreach (ActivityColumn column in s_columns)
        {
            values[(int)column] = Text(property(column.ToString()));
        }

        return StatedActivityRecord.Create(values, null, out string? fault) is StatedActivityRecord record
            ? new MailboxActivity(record)
            : throw new ActivityException(ActivityErrorId.RowUnreadable, "The object is no activity: " + fault);
    }

    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        string text => text,
        // ConvertFrom-Json makes one of every text that looks like a time. Without a zone it is UTC, as everywhere.
        DateTime { Kind: DateTimeKind.Unspecified } time => UtcText.From(new DateTimeOffset(time, TimeSpan.Zero)),
        DateTime time => UtcText.From(new DateTimeOffset(time)),
        DateTimeOffset time => UtcText.From(time),
        CustomPropertyList properties => properties.ToString(),
        IEnumerable items => List(items),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string? List(IEnumerable items)
    {
        string[] texts = [.. items.Cast<object?>().Select(item => item?.ToString() ?? "")];
        return texts.Length == 0 ? null : string.Join("; ", texts);
    }
}
