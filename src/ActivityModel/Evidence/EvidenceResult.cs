namespace OutlookActivities;

/// <summary>What a test of an evidence folder found: of the folder as a whole, or of one of its files.</summary>
public sealed class EvidenceResult
{
    internal EvidenceResult()
    {
    }

    /// <summary>The folder.</summary>
    public string Path { get; internal init; } = "";

    /// <summary>The file, from the folder on; null where it is about the folder.</summary>
    public string? File { get; internal init; }

    /// <summary>One of <see cref="EvidenceState"/>; of a folder the gravest of its files and lines.</summary>
    public string State { get; internal init; } = EvidenceState.Valid;

    /// <summary>Whether nothing was changed, taken away, added or moved. An unfinished run is valid as far as it goes.</summary>
    public bool IsValid => State is EvidenceState.Valid or EvidenceState.Unfinished;

    /// <summary>The line of the manifest; null where there is none, or where it is about the folder.</summary>
    public int? Line { get; internal init; }

    /// <summary>When the answer was received, in UTC; of a folder, the first.</summary>
    public DateTimeOffset? TimeStamp { get; internal init; }

    /// <summary><see cref="TimeStamp"/> as ISO 8601 text with milliseconds and Z.</summary>
    public string? TimeUtc => UtcText.From(TimeStamp);

    /// <summary>Method and address of the request.</summary>
    public string? Request { get; internal init; }

    /// <summary>The answer's HTTP status.</summary>
    public int? Status { get; internal init; }

    /// <summary>Answers in the folder; null of a file.</summary>
    public int? ResponseCount { get; internal init; }

    /// <summary>Activities or audit records that the answer holds, of a folder all of them; null where it holds none.</summary>
    public long? Count { get; internal init; }

    /// <summary>Bytes of the answer's body, of a folder all of them.</summary>
    public long? SizeInBytes { get; internal init; }

    /// <summary>
    /// The SHA-256 of the body; of a folder that of the manifest's last line, which stands for everything before it. Write it down elsewhere: only beside it can a whole folder that was
    /// made anew be told.
    /// </summary>
    public string? Hash { get; internal init; }

    /// <summary>What is wrong, each in a sentence; null where nothing is.</summary>
    public TextList? Problem { get; internal init; }

    /// <summary>State and path.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{State} {(File is null ? Path : File)}";
}
