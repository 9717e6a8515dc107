namespace OutlookActivities;

/// <summary>The properties of an activity that are derived from what its record held.</summary>
internal sealed partial record ActivityDetails
{
    internal static readonly ActivityDetails None = new();

    internal string? UserName { get; init; }

    internal string? ActorType { get; init; }

    internal string? LogonType { get; init; }

    internal string? ClientIP { get; init; }

    internal string? Client { get; init; }

    internal string? UserAgent { get; init; }

    internal string? ApplicationId { get; init; }

    internal string? ApplicationName { get; init; }

    internal string? Result { get; init; }

    internal string? Target { get; init; }

    internal string? Detail { get; init; }

    internal string? Subject { get; init; }

    internal string? Sender { get; init; }

    internal TextList? Recipients { get; init; }

    internal string? InternetMessageId { get; init; }

    internal DateTimeOffset? ReceivedTime { get; init; }

    internal DateTimeOffset? SentTime { get; init; }

    internal string? Folder { get; init; }

    internal string? FolderId { get; init; }

    internal string? AccessType { get; init; }

    internal bool IsThrottled { get; init; }

    internal bool IsService { get; init; }

    internal bool HasBackEndAddress { get; init; }

    internal long? SizeInBytes { get; init; }

    internal string? Query { get; init; }

    internal string? Attachment { get; init; }
}
