namespace OutlookActivities;

internal sealed partial class ActivityDetails
{
    /// <summary>
    /// Derives what can be derived from the custom properties of the 2018 Activities API (facts A7). Names that are not known are left alone: they
    /// stay in CustomProperties.
    /// </summary>
    internal static ActivityDetails FromCustomProperties(string activityIdType, CustomPropertyList properties)
    {
        if (properties.Count == 0)
        {
            return None;
        }

        var found = new FoundValues();
        foreach (CustomProperty property in properties)
        {
            if (!string.IsNullOrWhiteSpace(property.Value))
            {
                found.Take(property.Name, property.Value!);
            }
        }

        return found.ToDetails(activityIdType);
    }

    /// <summary>The values that matter, gathered in one pass. Where two names carry the same thing, the more exact one wins; of a doubled name the first.</summary>
    private sealed class FoundValues
    {
        private string? _userName;
        private string? _address;
        private string? _userAgent;
        private string? _clientString;
        private string? _result;
        private string? _exception;
        private string? _subject;
        private string? _smtpSender;
        private string? _senderAddress;
        private string? _from;
        private string? _recipients;
        private string? _listRecipients;
        private string? _groupRecipients;
        private string? _messageId;
        private string? _receivedTime;
        private string? _sentTime;
        private string? _deliveredFolder;
        private string? _deliveredFolderId;
        private string? _deliveredToInbox;
        private string? _sourceFolder;
        private string? _targetFolder;
        private string? _query;
        private string? _stimulus;
        private string? _attachmentName;
        private string? _attachmentAction;
        private string? _moveType;
        private string? _deleteType;
        private string? _link;

        internal void Take(string name, string value)
        {
            switch (name)
            {
                case "UserName": _userName ??= value; break;
                case "ClientIP" or "IPAddress": _address ??= value; break;
                case "UserAgent" or "Browser": _userAgent ??= value; break;
                case "ClientString" or "ActivityScopeClientInfo": _clientString ??= value; break;
                case "Result": _result ??= value; break;
                case "ExceptionInfo": _exception ??= value; break;
                case "Subject": _subject ??= value; break;
                case "SenderSmtpAddress": _smtpSender ??= value; break;
                case "SenderAddress": _senderAddress ??= value; break;
                case "From": _from ??= value; break;
                case "Recipients": _recipients ??= value; break;
                case "DLRecipients": _listRecipients ??= value; break;
                case "GMRecipients": _groupRecipients ??= value; break;
                case "InternetMessageId": _messageId ??= value; break;
                case "ReceivedTime": _receivedTime ??= value; break;
                case "SentTime": _sentTime ??= value; break;
                case "DeliveredFolderType": _deliveredFolder ??= value; break;
                case "DeliveredFolderId": _deliveredFolderId ??= value; break;
                case "DeliveredToInbox" or "DelieveredToInbox": _deliveredToInbox ??= value; break;
                case "SourceFolder" or "SourceDefaultFolderType" or "SelectedFolderName": _sourceFolder ??= value; break;
                case "TargetFolder" or "DestinationFolder": _targetFolder ??= value; break;
                case "Query": _query ??= value; break;
                case "SuggestionStimulus": _stimulus ??= value; break;
                case "AttachmentName" or "FileName": _attachmentName ??= value; break;
                case "AttachmentAction": _attachmentAction ??= value; break;
                case "MoveType": _moveType ??= value; break;
                case "DeleteType": _deleteType ??= value; break;
                case "Url" or "LinkUrl": _link ??= value; break;
                default: break;
            }
        }

        internal ActivityDetails ToDetails(string activityIdType)
        {
            string? folder = Folder();
            bool folderIsId = WellKnownFolder.IsId(folder);
            return new ActivityDetails
            {
                UserName = _userName,
                ClientIP = ClientAddress.From(_address),
                UserAgent = _userAgent ?? _clientString,
                Client = ClientName.From(_userAgent ?? _clientString),
                Result = _result,
                Detail = Detail(activityIdType),
                Subject = _subject,
                Sender = _smtpSender ?? _senderAddress ?? _from,
                Recipients = TextList.Split(_recipients ?? JoinLists(_listRecipients, _groupRecipients)),
                InternetMessageId = _messageId,
                ReceivedTime = UtcText.Read(_receivedTime),
                SentTime = UtcText.Read(_sentTime),
                Folder = folderIsId ? null : WellKnownFolder.Name(folder),
                FolderId = folderIsId ? folder : _deliveredFolderId,
                Target = WellKnownFolder.Name(_targetFolder) ?? _link,
                Query = SearchText.From(_query) ?? _stimulus,
                Attachment = _attachmentName,
            };
        }

        private string? Folder() => _deliveredFolder is not null and not ("0" or "None") ? _deliveredFolder
            : string.Equals(_deliveredToInbox, "True", StringComparison.OrdinalIgnoreCase) ? "Inbox"
            : _sourceFolder;

        private string? Detail(string activityIdType) =>
            _exception ?? _attachmentAction ?? _deleteType ?? (activityIdType is "Move" ? _moveType : null);

        private static string? JoinLists(string? first, string? second) =>
            first is null ? second : second is null ? first : first + ";" + second;
    }
}
