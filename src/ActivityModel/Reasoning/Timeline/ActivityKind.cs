namespace OutlookActivities.Reasoning;

/// <summary>What many activities have in common and what follows from it: mailbox, type, category, application, source and file.</summary>
internal sealed class ActivityKind
{
    internal required int Number { get; init; }

    internal required string? Mailbox { get; set; }

    /// <summary>The mailbox, however it is written.</summary>
    internal required int MailboxKey { get; set; }

    internal required string ActivityIdType { get; init; }

    internal required string Category { get; init; }

    internal required string? AppIdType { get; init; }

    /// <summary>The application, however it is written.</summary>
    internal required int AppKey { get; init; }

    internal required string Source { get; init; }

    internal required string? File { get; init; }

    internal required bool IsVisible { get; init; }

    internal required bool Folds { get; init; }

    internal bool IsLogon => Category == ActivityCategory.Logon;

    internal bool IsReadingStart => ActivityIdType == "ReadingPaneDisplayStart";

    internal bool IsReadingEnd => ActivityIdType == "ReadingPaneDisplayEnd";
}
