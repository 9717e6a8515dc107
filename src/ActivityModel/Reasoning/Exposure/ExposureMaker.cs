namespace OutlookActivities.Reasoning;

/// <summary>Makes the exposed message, or folder, of a group.</summary>
internal sealed class ExposureMaker(ActivityIntake intake, ExposureRows rows, FolderTable folders, ExposureGroups groups, bool hasContext)
{
    private readonly ExposureSummary _summary = new(intake, rows);

    /// <summary>The messages of which a record shows an attachment.</summary>
    internal HashSet<int> WithAttachment { get; } = [];

    /// <param name="number">The group.</param>
    /// <param name="end">Where a stretch ends; else null, and the last access is that of the last record.</param>
    internal ExposedMessage Make(int number, long? end)
    {
        ExposureGroup group = groups[number];
        ExposureSummary summary = _summary;
        summary.Begin(group.Certainty);
        foreach (ExposureEntry entry in groups.Entries(number))
        {
            summary.Take(entry);
        }

        ExposureSubject subject = group.Subject;
        ExposureRow first = rows[summary.FirstRow];
        int message = subject.Kind == ExposureKind.None ? first.Message : 0;
        message = message == 0 || intake.Messages.MessageOf(message) != subject.Number ? subject.Kind == ExposureKind.None ? subject.Number : 0 : message;
        int folder = Folder(subject, message, first);
        return new ExposedMessage
        {
            Mailbox = rows.Kind(summary.FirstRow).Mailbox,
            InternetMessageId = intake.Messages.MessageId(message),
            Subject = intake.Messages.Subject(message),
            Sender = intake.Texts[intake.Messages.Sender(message)],
            ReceivedTime = intake.Messages.Received(message),
            Folder = folders.Name(folder) ?? intake.Texts[intake.Messages.Folder(message)],
            FolderId = folders.Id(folder),
            HasAttachment = WithAttachment.Contains(subject.Number) && subject.Kind == ExposureKind.None,
            SizeInBytes = summary.SizeInBytes == 0 ? null : summary.SizeInBytes,
            Access = summary.Access,
            DurationSeconds = summary.ShownSeconds,
            FirstAccess = new DateTimeOffset(summary.First, TimeSpan.Zero),
            LastAccess = new DateTimeOffset(end ?? summary.Last, TimeSpan.Zero),
            AccessCount = summary.Records,
            UserName = summary.Users.List(intake.Texts),
            ClientIP = summary.Addresses.List(intake.Texts),
            ClientSessionId = summary.Sessions.List(intake.Texts),
            ApplicationId = summary.Applications.List(intake.Texts),
            Certainty = group.Certainty,
            Reason = ExposureWords.Reason(subject, group.Certainty, summary.Verdict, hasContext, summary.IsAccessOnly) + Besides(summary.Weaker),
            ActivityItemId = intake.Messages.ItemId(message),
            RecordId = rows.RecordId(summary.FirstRow),
            Source = rows.Kind(summary.FirstRow).Source,
        };
    }

    /// <summary>The folder that is exposed, or that of the message: as its first record names it, else where it was synchronised.</summary>
    private int Folder(ExposureSubject subject, int message, in ExposureRow first) =>
        subject.Kind is ExposureKind.FolderSynced or ExposureKind.Unnamed ? subject.Number
        : message != 0 ? folders.Resolve(first.Folder)
        : 0;

    private string Besides(ExposureEntry? weaker) =>
        weaker is { } entry ? ExposureWords.Besides(entry.Certainty, entry.How, rows[entry.Row].Ticks) : "";
}
