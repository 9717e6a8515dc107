namespace OutlookActivities.Reasoning;

/// <summary>Makes the exposed message, or folder, of a group.</summary>
internal sealed class ExposureMaker(ActivityIntake intake, ExposureRows rows, FolderTable folders, ExposureGroups groups, bool hasContext)
{
    private readonly ExposureSummary _summary = new(intake, rows);

    /// <summary>The messages of which a record shows an attachment.</summary>
    internal HashSet<int> WithAttachment { get; } = [];

    /// <param name="number">The group.</param>
    /// <param name="end">Where a stretch ends; else null, and the last access is that of the last record.</param>
    /// <param name="cancellation">Ends it: a folder can have been synchronised a million times.</param>
    internal ExposedMessage Make(int number, long? end, CancellationToken cancellation)
    {
        ExposureGroup group = groups[number];
        ExposureSummary summary = _summary;
        summary.Begin(group.Certainty);
        int taken = 0;
        foreach (ExposureEntry entry in groups.Entries(number))
        {
            if ((++taken & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            summary.Take(entry);
        }

        ExposureSubject subject = group.Subject;
        ExposureRow first = rows[summary.FirstRow];
        bool isMessage = subject.Kind == ExposureKind.None;
        // The record of a synchronisation names no message.
        int named = isMessage && first.Message != 0 && intake.Messages.MessageOf(first.Message) == subject.Number ? first.Message : 0;
        int message = named != 0 ? named : isMessage ? subject.Number : 0;
        int folder = Folder(subject, isMessage, first);
        return new ExposedMessage
        {
            Mailbox = rows.Kind(summary.FirstRow).Mailbox,
            InternetMessageId = intake.Messages.MessageId(message),
            Subject = intake.Messages.Subject(message),
            Sender = intake.Texts[intake.Messages.Sender(message)],
            ReceivedTime = intake.Messages.Received(message),
            Folder = folders.Name(folder) ?? intake.Texts[intake.Messages.Folder(named)],
            FolderId = folders.Id(folder),
            HasAttachment = isMessage && WithAttachment.Contains(subject.Number),
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
            ActivityItemId = intake.Messages.ItemId(named),
            RecordId = rows.RecordId(summary.FirstRow),
            Source = rows.Kind(summary.FirstRow).Source,
        };
    }

    /// <summary>The folder that is exposed, or that of the message: as its first record names it, else where it was synchronised.</summary>
    private int Folder(ExposureSubject subject, bool isMessage, in ExposureRow first) =>
        subject.Kind is ExposureKind.FolderSynced or ExposureKind.Unnamed ? subject.Number
        : isMessage ? folders.Resolve(first.Folder)
        : 0;

    private string Besides(ExposureEntry? weaker) =>
        weaker is { } entry ? ExposureWords.Besides(entry.Certainty, entry.How, rows[entry.Row].Ticks) : "";
}
