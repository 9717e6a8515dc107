namespace OutlookActivities.Simulator;

/// <summary>A message that lies in the mailbox; its item id changes with every move.</summary>
internal sealed record GeneratedMessage(
    string ItemId, string InternetMessageId, string ConversationId, string SenderAddress, DateTimeOffset ReceivedTime, string Folder)
{
    /// <summary>As the cloud wrote it: month first, without a zone.</summary>
    internal string ReceivedTimeText { get; } =
        ReceivedTime.UtcDateTime.ToString("M/d/yyyy h:mm:ss tt", System.Globalization.CultureInfo.InvariantCulture);
}
