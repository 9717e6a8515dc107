namespace OutlookActivities.Reasoning;

/// <summary>How a message was exposed, in the words that ExposedMessage.Access shows.</summary>
internal enum ExposureKind : byte
{
    /// <summary>Not at all: what the row tells is of use for other rows.</summary>
    None,

    /// <summary>Shown in a reading pane or in a window of its own.</summary>
    Read,

    /// <summary>Printed.</summary>
    Printed,

    /// <summary>Accessed by a client; whether anybody looked at it is not known.</summary>
    Accessed,

    /// <summary>An attachment was opened, in the client of a person.</summary>
    AttachmentOpened,

    /// <summary>An attachment was shown as a preview.</summary>
    AttachmentPreviewed,

    /// <summary>An attachment was accessed; whether anybody opened it is not known.</summary>
    AttachmentAccessed,

    /// <summary>A link in it was followed.</summary>
    LinkClicked,

    /// <summary>It was replied to.</summary>
    Replied,

    /// <summary>It was forwarded.</summary>
    Forwarded,

    /// <summary>It was moved.</summary>
    Moved,

    /// <summary>It was copied.</summary>
    Copied,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>Its marks were changed.</summary>
    Marked,

    /// <summary>It was among the results of a search.</summary>
    InSearchResult,

    /// <summary>The folder was synchronised.</summary>
    FolderSynced,

    /// <summary>It was in a folder while that was synchronised.</summary>
    InSyncedFolder,

    /// <summary>Records show that something was accessed, and name no message.</summary>
    Unnamed,

    /// <summary>Access logging was throttled: what was accessed is not known.</summary>
    Throttled,
}
