namespace OutlookActivities;

/// <summary>Which known property a name stands for, and which of its values say nothing.</summary>
internal static class KnownPropertyName
{
    internal static KnownProperty Find(string name) => name switch
    {
        "UserName" => KnownProperty.UserName,
        "ClientIP" or "IPAddress" => KnownProperty.Address,
        "UserAgent" or "Browser" => KnownProperty.UserAgent,
        "ClientString" or "ActivityScopeClientInfo" => KnownProperty.ClientString,
        "Result" => KnownProperty.Result,
        "ExceptionInfo" => KnownProperty.ExceptionInfo,
        "Subject" => KnownProperty.Subject,
        "SenderSmtpAddress" => KnownProperty.SenderSmtpAddress,
        "SenderAddress" => KnownProperty.SenderAddress,
        "From" => KnownProperty.From,
        "Recipients" => KnownProperty.Recipients,
        "DLRecipients" => KnownProperty.ListRecipients,
        "GMRecipients" => KnownProperty.GroupRecipients,
        "InternetMessageId" => KnownProperty.InternetMessageId,
        "ReceivedTime" => KnownProperty.ReceivedTime,
        "SentTime" => KnownProperty.SentTime,
        "DeliveredFolderType" => KnownProperty.DeliveredFolderType,
        "DeliveredFolderId" => KnownProperty.DeliveredFolderId,
        "DeliveredToInbox" or "DelieveredToInbox" => KnownProperty.DeliveredToInbox,
        "SourceFolder" or "SourceDefaultFolderType" or "SelectedFolderName" => KnownProperty.SourceFolder,
        "TargetFolder" or "DestinationFolder" => KnownProperty.TargetFolder,
        "Query" => KnownProperty.Query,
        "SuggestionStimulus" => KnownProperty.SuggestionStimulus,
        "AttachmentName" or "FileName" => KnownProperty.AttachmentName,
        "AttachmentAction" => KnownProperty.AttachmentAction,
        "MoveType" => KnownProperty.MoveType,
        "DeleteType" => KnownProperty.DeleteType,
        "Url" or "LinkUrl" => KnownProperty.Link,
        "PreviousItemId" or "PreviousActivityItemId" or "OldItemId" => KnownProperty.PreviousItemId,
        _ => KnownProperty.None,
    };

    /// <summary>Takes those that are known, as bytes.</summary>
    internal static void Take(CustomPropertyList properties, KnownValues<Utf8Slice> values)
    {
        foreach (CustomProperty property in properties)
        {
            KnownProperty known = Find(property.Name);
            if (known != KnownProperty.None && !SaysNothing(known, property.Value))
            {
                values.Take(known, Utf8Slice.From(property.Value));
            }
        }
    }

    /// <summary>Whether a value says nothing: blank, folder None (the folder's id follows then), not delivered to the Inbox.</summary>
    internal static bool SaysNothing(KnownProperty property, string? value) => string.IsNullOrWhiteSpace(value) || property switch
    {
        KnownProperty.DeliveredFolderType => value is "0" or "None",
        KnownProperty.DeliveredToInbox => !string.Equals(value, "True", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>The same for bytes.</summary>
    internal static bool SaysNothing(KnownProperty property, Utf8Slice value) => value.IsBlank() || property switch
    {
        KnownProperty.DeliveredFolderType => value.IsAscii("0") || value.IsAscii("None"),
        KnownProperty.DeliveredToInbox => SaysNothing(property, value.ToString()),
        _ => false,
    };
}
