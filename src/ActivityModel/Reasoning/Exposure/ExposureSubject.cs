namespace OutlookActivities.Reasoning;

/// <summary>What is exposed: of a mailbox a message, a folder, something in a folder that no record names, or whatever was accessed in a stretch.</summary>
internal readonly record struct ExposureSubject(int Mailbox, ExposureKind Kind, int Number)
{
    internal static ExposureSubject Message(int mailbox, int message) => new(mailbox, ExposureKind.None, message);

    internal static ExposureSubject Folder(int mailbox, int folder) => new(mailbox, ExposureKind.FolderSynced, folder);

    internal static ExposureSubject Unnamed(int mailbox, int folder) => new(mailbox, ExposureKind.Unnamed, folder);

    internal static ExposureSubject Throttled(int mailbox, int stretch) => new(mailbox, ExposureKind.Throttled, stretch);
}
