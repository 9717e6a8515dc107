namespace OutlookActivities;

/// <summary>One step of typing: what the search box held, and when.</summary>
public sealed class SearchKeystroke
{
    internal SearchKeystroke(DateTimeOffset timeStamp, string text)
    {
        TimeStamp = timeStamp;
        Text = text;
    }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset TimeStamp { get; }

    /// <summary><see cref="TimeStamp"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string TimeUtc => UtcText.From(TimeStamp);

    /// <summary>The whole text of the box at that moment.</summary>
    public string Text { get; }

    /// <summary>Time and text.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{TimeUtc} {Text}";
}
