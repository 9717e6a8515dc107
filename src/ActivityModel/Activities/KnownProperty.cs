namespace OutlookActivities;

/// <summary>The custom properties of the Activities API that mean something to us (facts A7), names for one thing taken together.</summary>
internal enum KnownProperty
{
    None,
    UserName,
    Address,
    UserAgent,
    ClientString,
    Result,
    ExceptionInfo,
    Subject,
    SenderSmtpAddress,
    SenderAddress,
    From,
    Recipients,
    ListRecipients,
    GroupRecipients,
    InternetMessageId,
    ReceivedTime,
    SentTime,
    DeliveredFolderType,
    DeliveredFolderId,
    DeliveredToInbox,
    SourceFolder,
    TargetFolder,
    Query,
    SuggestionStimulus,
    AttachmentName,
    AttachmentAction,
    MoveType,
    DeleteType,
    Link,

    /// <summary>The last of them.</summary>
    PreviousItemId,
}
