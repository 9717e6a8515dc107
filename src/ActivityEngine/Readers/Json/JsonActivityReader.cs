namespace OutlookActivities.Engine.Readers.Json;

internal static class JsonActivityReader
{
    internal static IEnumerable<MailboxActivity> Read(Stream stream, string path, string? mailbox, IActivityReporter reporter, CancellationToken token)
    {
        _ = (stream, mailbox, reporter, token);
        throw new ActivityFileException(ActivityErrorId.NotAnActivityLog, $"'{path}' is JSON, which is not read yet.", path);
    }
}
