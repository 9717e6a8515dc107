namespace OutlookActivities;

/// <summary>A search that somebody typed, put together from the records that its typing left.</summary>
public sealed class ActivitySearch
{
    internal ActivitySearch()
    {
    }

    /// <summary>The text as it was in the end: as last typed, or as the suggestion that was picked. Null where only the carrying out was recorded.</summary>
    public string? Query { get; internal init; }

    /// <summary>When the first step was typed, in UTC.</summary>
    public DateTimeOffset StartTime { get; internal init; }

    /// <summary><see cref="StartTime"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string StartTimeUtc => UtcText.From(StartTime);

    /// <summary>When the last step was typed, in UTC.</summary>
    public DateTimeOffset EndTime { get; internal init; }

    /// <summary><see cref="EndTime"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string EndTimeUtc => UtcText.From(EndTime);

    /// <summary>How long the typing took.</summary>
    public double DurationSeconds => (EndTime - StartTime).TotalSeconds;

    /// <summary>Every step with its time; a paste is one.</summary>
    public SearchKeystrokeList Keystrokes { get; internal init; } = new([]);

    /// <summary>How many steps there are.</summary>
    public int KeystrokeCount => Keystrokes.Count;

    /// <summary>Whether the log says that the search was carried out, beyond what is shown while typing.</summary>
    public bool Executed { get; internal init; }

    /// <summary>How many results the last text had, where the log tells; a server may have sent only the first.</summary>
    public int? ResultCount { get; internal init; }

    /// <summary>Whether a suggestion was picked, not a text typed to its end.</summary>
    public bool IsSuggestion { get; internal init; }

    /// <summary>The mailbox.</summary>
    public string? Mailbox { get; internal init; }

    /// <summary>The client session.</summary>
    public string? ClientSessionId { get; internal init; }

    /// <summary>The address; <see cref="ClientIPSource"/> says how it is known.</summary>
    public string? ClientIP { get; internal init; }

    /// <summary>Where the address comes from: one of <see cref="OutlookActivities.ClientIPSource"/>.</summary>
    public string ClientIPSource { get; internal init; } = OutlookActivities.ClientIPSource.None;

    /// <summary>The application as the Activities API names it.</summary>
    public string? AppIdType { get; internal init; }

    /// <summary>Who searched; where the record does not tell, the user of the logon that <see cref="ClientIP"/> comes from.</summary>
    public string? UserName { get; internal init; }

    /// <summary>Which log it comes from: one of <see cref="ActivitySource"/>.</summary>
    public string Source { get; internal init; } = "";

    /// <summary>File and line of the first record, as <c>name:line</c>; null for what came over the network.</summary>
    public string? SourceRow { get; internal init; }

    /// <summary>Time, text and mailbox.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{StartTimeUtc} Search \"{Query}\" {Mailbox}".TrimEnd();
}
