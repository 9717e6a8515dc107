namespace OutlookActivities.Reasoning;

/// <summary>How an activity exposes its message, by its category and type.</summary>
internal static class ExposureKinds
{
    internal static ExposureKind Of(ActivityKind kind) => kind.Category switch
    {
        ActivityCategory.Read => kind.ActivityIdType == "Print" ? ExposureKind.Printed : ExposureKind.Read,
        ActivityCategory.Access => ExposureKind.Accessed,
        ActivityCategory.Sync => ExposureKind.FolderSynced,
        ActivityCategory.Attachment => kind.ActivityIdType switch
        {
            "PreviewOfAttachmentStarted" or "PreviewOfAttachmentEnded" => ExposureKind.AttachmentPreviewed,
            _ => kind.Source == ActivitySource.ActivitiesApi ? ExposureKind.AttachmentOpened : ExposureKind.AttachmentAccessed,
        },
        ActivityCategory.Link => ExposureKind.LinkClicked,
        ActivityCategory.Reply => ExposureKind.Replied,
        ActivityCategory.Forward => ExposureKind.Forwarded,
        ActivityCategory.Move => IsCopy(kind) ? ExposureKind.Copied : ExposureKind.Moved,
        ActivityCategory.Delete => ExposureKind.Deleted,
        ActivityCategory.Mark => ExposureKind.Marked,
        ActivityCategory.Search => ExposureKind.InSearchResult,
        _ => ExposureKind.None,
    };

    internal static bool IsCopy(ActivityKind kind) => kind.ActivityIdType is "Copy" or "CopyItem";

    /// <summary>Whether one that names no message is to be told of all the same: something of the mailbox was looked at.</summary>
    internal static bool CountsUnnamed(ExposureKind kind) => kind is ExposureKind.Read or ExposureKind.Printed or ExposureKind.Accessed
        or ExposureKind.AttachmentOpened or ExposureKind.AttachmentPreviewed or ExposureKind.AttachmentAccessed;
}
