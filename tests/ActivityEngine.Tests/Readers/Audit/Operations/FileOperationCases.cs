namespace ActivityEngine.Tests.Readers.Audit.Operations;

/// <summary>Files of SharePoint and OneDrive: access, synchronisation, sharing.</summary>
internal static class FileOperationCases
{
    private const string Url = "https://contoso.example/Documents/Plan.docx";
    private const string File = """ "RecordType":6,"ClientIP":"203.0.113.5","ItemType":"File","ObjectId":"https://contoso.example/Documents/Plan.docx","SiteUrl":"https://contoso.example/","SourceFileName":"Plan.docx","SourceRelativeUrl":"Documents" """;

    internal static IReadOnlyList<OperationCase> All { get; } =
    [
        .. new[]
        {
            "FileAccessed", "FileAccessedExtended", "FileDownloaded", "FilePreviewed", "FileUploaded", "FileModified", "FileModifiedExtended", "FileDeleted", "FileRestored", "FileRecycled",
            "FileSyncDownloadedFull", "FileSyncDownloadedPartial", "FileSyncUploadedFull", "FileSyncUploadedPartial",
            "FolderCreated", "FolderModified", "FolderDeleted", "FolderRecycled", "SharingInheritanceBroken", "PermissionLevelAdded",
        }.Select(operation => new OperationCase(operation, File, "File", null, Url)),
        .. new[] { "FileCopied", "FileMoved", "FileRenamed", "FolderRenamed", "FolderMoved", "FolderCopied" }.Select(operation =>
            new OperationCase(operation, File + """ ,"DestinationRelativeUrl":"Public","DestinationFileName":"Plan2.docx" """, "File", null, Url, "To: Public; As: Plan2.docx")),
        .. new[]
        {
            "SharingSet", "SharingRevoked", "SharingInvitationCreated", "SharingInvitationAccepted", "AnonymousLinkCreated", "AnonymousLinkUpdated", "AnonymousLinkUsed", "CompanyLinkCreated", "CompanyLinkUsed",
            "SecureLinkCreated", "SecureLinkUsed", "AddedToSecureLink", "AddedToGroup", "RemovedFromGroup",
        }.Select(operation => new OperationCase(operation, File + """ ,"TargetUserOrGroupType":"Guest","TargetUserOrGroupName":"x@fabrikam.example","EventData":"<Permissions granted>Edit</Permissions granted>" """,
            "File", null, Url, "With: x@fabrikam.example; <Permissions granted>Edit</Permissions granted>")),
        .. new[] { "SiteCollectionAdminAdded", "SiteCollectionAdminRemoved" }.Select(operation =>
            new OperationCase(operation, """ "RecordType":14,"ObjectId":"https://contoso.example/","SiteUrl":"https://contoso.example/","TargetUserOrGroupName":"per.holm","ModifiedProperties":[{"Name":"SiteAdmin","NewValue":"per.holm","OldValue":""}] """,
                "File", null, "https://contoso.example/", "With: per.holm; SiteAdmin: per.holm")),
        new("SharingPolicyChanged", """ "RecordType":4,"ObjectId":"https://contoso.example/","ModifiedProperties":[{"Name":"ShareWithGuests","NewValue":"Enabled","OldValue":"Disabled"}] """,
            "File", null, "https://contoso.example/", "ShareWithGuests: Enabled (was Disabled)"),
        new("GroupAdded", """ "RecordType":4,"ObjectId":"https://contoso.example/","ModifiedProperties":[{"Name":"Name","NewValue":"SharingLinks.1.AnonymousEdit.2"}] """,
            "File", null, "https://contoso.example/", "Name: SharingLinks.1.AnonymousEdit.2"),
    ];
}
