namespace OutlookActivities;

internal sealed partial record ActivityDetails
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

        var values = new KnownValues<string>();
        foreach (CustomProperty property in properties)
        {
            KnownProperty known = KnownPropertyName.Find(property.Name);
            if (known != KnownProperty.None && !KnownPropertyName.SaysNothing(known, property.Value))
            {
                values.Take(known, property.Value!);
            }
        }

        return FromKnownValues(activityIdType, values);
    }

    private static ActivityDetails FromKnownValues(string activityIdType, KnownValues<string> values)
    {
        string? folder = values.IsInInbox ? "Inbox" : values.FolderText;
        bool folderIsId = WellKnownFolder.IsId(folder);
        return new ActivityDetails
        {
            UserName = values[KnownProperty.UserName],
            ClientIP = ClientAddress.From(values[KnownProperty.Address]),
            UserAgent = values.UserAgent,
            Client = ClientName.From(values.UserAgent),
            Result = values[KnownProperty.Result],
            Detail = values.Detail(activityIdType),
            Subject = values[KnownProperty.Subject],
            Sender = values.Sender,
            Recipients = TextList.Split(
                values[KnownProperty.Recipients] ?? JoinLists(values[KnownProperty.ListRecipients], values[KnownProperty.GroupRecipients])),
            InternetMessageId = values[KnownProperty.InternetMessageId],
            ReceivedTime = UtcText.Read(values[KnownProperty.ReceivedTime]),
            SentTime = UtcText.Read(values[KnownProperty.SentTime]),
            Folder = folderIsId ? null : WellKnownFolder.Name(folder),
            FolderId = folderIsId ? folder : values[KnownProperty.DeliveredFolderId],
            Target = WellKnownFolder.Name(values[KnownProperty.TargetFolder]) ?? values[KnownProperty.Link],
            Query = SearchText.From(values[KnownProperty.Query]) ?? values[KnownProperty.SuggestionStimulus],
            Attachment = values[KnownProperty.AttachmentName],
        };
    }

    private static string? JoinLists(string? first, string? second) =>
        first is null ? second : second is null ? first : first + ";" + second;
}
