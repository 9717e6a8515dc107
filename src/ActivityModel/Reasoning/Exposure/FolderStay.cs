namespace OutlookActivities.Reasoning;

/// <summary>A stretch in which a message was in a folder, its end itself included; without an end it is the greatest number there is.</summary>
internal readonly record struct FolderStay(int Mailbox, int Message, int Folder, long Start, long End);
