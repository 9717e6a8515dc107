namespace OutlookActivities.Reasoning;

/// <summary>Makes an entry of a row and of what is known when it is made.</summary>
internal sealed class EntryMaker(ActivityIntake intake, LogonLedger logons)
{
    /// <param name="row">The row.</param>
    /// <param name="itemId">The item's id; the row's own bytes may be gone.</param>
    /// <param name="shownFor">For a reading whose end is known, how long it lasted.</param>
    /// <param name="fold">What else the entry stands for; null where it stands for itself.</param>
    internal ActivityTimelineEntry Make(in TimelineRow row, string? itemId, TimeSpan? shownFor, ActivityFold? fold)
    {
        TextTable texts = intake.Texts;
        MessageTable messages = intake.Messages;
        ActivityKind kind = row.Kind;
        ref readonly ActivityFacts facts = ref intake.Facts[row.Facts];
        string ipSource = IPSource(row, facts, out int logonFacts);
        ref readonly ActivityFacts logon = ref intake.Facts[logonFacts];
        int ownFolder = facts.Folder;
        int message = fold is { HasSeveralMessages: true } ? 0 : row.Message;
        string? folder = fold is { Folders: > 1 } ? null : texts[ownFolder != 0 ? ownFolder : messages.Folder(row.Message)];
        bool hasOneTarget = fold is not { HasSeveralTargets: true } || (kind.Category == ActivityCategory.Send && kind.Source == ActivitySource.UnifiedAuditLog);
        string? target = hasOneTarget ? texts[facts.Target] : null;
        string? application = fold is { HasSeveralApplications: true } ? null : texts[facts.ApplicationName];
        string? result = texts[facts.Result];
        int address = facts.ClientIP != 0 ? facts.ClientIP : logon.ClientIP;
        intake.Locations.TryGetValue(address, out ActivityLocation? location);
        return new ActivityTimelineEntry
        {
            TimeStamp = new DateTimeOffset(row.Ticks, TimeSpan.Zero),
            Mailbox = kind.Mailbox,
            Category = kind.Category,
            ActivityIdType = kind.ActivityIdType,
            AppIdType = kind.AppIdType,
            UserName = texts[facts.UserName != 0 ? facts.UserName : logon.UserName],
            ClientIP = texts[address],
            Location = location,
            ClientIPSource = ipSource,
            Client = texts[facts.Client != 0 ? facts.Client : logon.Client],
            ApplicationName = application,
            ApplicationId = fold is { HasSeveralApplications: true } ? null : texts[facts.ApplicationId],
            ClientSessionId = texts[row.Session],
            Subject = messages.Subject(message),
            Sender = texts[messages.Sender(message)],
            ReceivedTime = messages.Received(message),
            InternetMessageId = messages.MessageId(message),
            Folder = folder,
            Target = target,
            Result = result,
            DurationSeconds = shownFor?.TotalSeconds,
            Count = fold?.Count ?? (shownFor is null ? 1 : 2),
            IsService = facts.IsService,
            Detail = EntryWords.For(new EntryStatement(
                kind, row.Ticks, row.Query, texts[facts.Detail], result, texts[facts.Client], application, texts[facts.ApplicationId], texts[facts.Attachment], folder, target, facts.IsBackEnd, facts.IsThrottled, fold)),
            Source = kind.Source,
            File = kind.File,
            Line = row.Line,
            RecordId = row.RecordId,
            ActivityItemId = fold is { HasSeveralMessages: true } ? null : itemId,
        };
    }

    private string IPSource(in TimelineRow row, in ActivityFacts facts, out int logon)
    {
        logon = 0;
        return facts.IsBackEnd ? ClientIPSource.Service
            : facts.ClientIP != 0 ? ClientIPSource.Record
            : facts.IsService ? ClientIPSource.Service
            // A message arrives whoever is logged on.
            : row.Kind.Category == ActivityCategory.Delivery ? ClientIPSource.None
            : logons.Find(row.Kind, row.Session, row.Ticks, out logon);
    }
}
