namespace OutlookActivities.Engine.Writers.Timesketch;

/// <summary>Writes activities, rows of a timeline and findings as events for Timesketch, one flat object a line, in any mixture.</summary>
internal sealed class TimesketchRowWriter(Stream stream) : RowWriter
{
    private readonly TimesketchLine _line = new(stream);
    private readonly RecordHash _hash = new();

    public override void Dispose()
    {
        _line.Dispose();
        _hash.Dispose();
    }

    internal override void WriteHeader()
    {
    }

    internal override bool Takes(object row) => row is MailboxActivity or ActivityTimelineEntry or SuspiciousActivity;

    internal override void Write(object row)
    {
        switch (row)
        {
            case MailboxActivity activity:
                Write(activity);
                break;
            case ActivityTimelineEntry entry:
                Write(entry);
                break;
            case SuspiciousActivity finding:
                Write(finding);
                break;
        }
    }

    internal override bool Continues(ReadOnlySpan<byte> beginning) => JsonLine.Begins(beginning, JsonLine.TimesketchFirst);

    private void Write(MailboxActivity activity)
    {
        Utf8Slice record = OriginalRecord.Of(activity);
        string? subject = activity.Subject ?? activity.Query ?? activity.Target;
        _line.Begin(TimesketchMessage.Of(activity.Category, activity.ActivityIdType, activity.Mailbox, subject, activity.UserName, activity.ClientIP, activity.Detail), activity.TimeStamp, "Activity Time", "outlook:activity");
        _line.Tag(activity.Category.ToLowerInvariant(), activity.IsService ? "service" : null, activity.Result == ActivityResult.Failure ? "failure" : null);
        _line.Write("mailbox"u8, activity.Mailbox);
        _line.Write("category"u8, activity.Category);
        _line.Write("activity_type"u8, activity.ActivityIdType);
        _line.Write("app_type"u8, activity.AppIdType);
        _line.Write("username"u8, activity.UserName);
        _line.Write("actor_type"u8, activity.ActorType);
        _line.Write("logon_type"u8, activity.LogonType);
        _line.Write("client_ip"u8, activity.ClientIP);
        _line.Write("client"u8, activity.Client);
        _line.Write("user_agent"u8, activity.UserAgent);
        _line.Write("application_id"u8, activity.ApplicationId);
        _line.Write("application"u8, activity.ApplicationName);
        _line.Write("session_id"u8, activity.ClientSessionId);
        _line.Write("result"u8, activity.Result);
        _line.Write("target"u8, activity.Target);
        _line.Write("detail"u8, activity.Detail);
        _line.Write("subject"u8, activity.Subject);
        _line.Write("sender"u8, activity.Sender);
        _line.Write("recipients"u8, activity.Recipients?.ToString());
        _line.Write("internet_message_id"u8, activity.InternetMessageId);
        _line.Write("received_time"u8, activity.ReceivedTimeUtc);
        _line.Write("folder"u8, activity.Folder);
        _line.Write("access_type"u8, activity.AccessType);
        _line.Write("query"u8, activity.Query);
        _line.Write("attachment"u8, activity.Attachment);
        _line.Write("size_in_bytes"u8, activity.SizeInBytes);
        _line.Write("item_id"u8, activity.ActivityItemId);
        _line.Write("tenant_id"u8, activity.TenantId);
        _line.Write("record_id"u8, activity.RecordId);
        _line.Write("source"u8, activity.Source);
        _line.Write("source_row"u8, activity.SourceRow);
        if (!record.IsEmpty)
        {
            _line.Write("record_sha256"u8, _hash.Of(record));
            _line.WriteWhole("record"u8, record);
        }

        _line.End();
    }

    private void Write(ActivityTimelineEntry entry)
    {
        string? subject = entry.Subject ?? entry.Target;
        _line.Begin(TimesketchMessage.Of(entry.Category, entry.ActivityIdType, entry.Mailbox, subject, entry.UserName, entry.ClientIP, entry.Detail), entry.TimeStamp, "Activity Time", "outlook:timeline");
        _line.Tag(entry.Category.ToLowerInvariant(), entry.IsService ? "service" : null, entry.Result == ActivityResult.Failure ? "failure" : null);
        _line.Write("mailbox"u8, entry.Mailbox);
        _line.Write("category"u8, entry.Category);
        _line.Write("activity_type"u8, entry.ActivityIdType);
        _line.Write("app_type"u8, entry.AppIdType);
        _line.Write("username"u8, entry.UserName);
        _line.Write("client_ip"u8, entry.ClientIP);
        _line.Write("client_ip_source"u8, entry.ClientIPSource);
        _line.Write("client"u8, entry.Client);
        _line.Write("application"u8, entry.ApplicationName);
        _line.Write("session_id"u8, entry.ClientSessionId);
        _line.Write("result"u8, entry.Result);
        _line.Write("target"u8, entry.Target);
        _line.Write("detail"u8, entry.Detail);
        _line.Write("subject"u8, entry.Subject);
        _line.Write("sender"u8, entry.Sender);
        _line.Write("internet_message_id"u8, entry.InternetMessageId);
        _line.Write("received_time"u8, entry.ReceivedTimeUtc);
        _line.Write("folder"u8, entry.Folder);
        _line.Write("duration_seconds"u8, entry.DurationSeconds);
        _line.Write("activity_count"u8, entry.Count);
        _line.Write("item_id"u8, entry.ActivityItemId);
        _line.Write("record_id"u8, entry.RecordId);
        _line.Write("source"u8, entry.Source);
        _line.Write("source_row"u8, entry.SourceRow);
        _line.End();
    }

    private void Write(SuspiciousActivity finding)
    {
        _line.Begin($"{finding.Severity} {finding.Rule}: {finding.Reason}", finding.TimeStamp, "Finding, First Activity", "outlook:finding");
        _line.Tag("suspicious", finding.Rule.ToLowerInvariant(), "severity-" + finding.Severity.ToString().ToLowerInvariant(), finding.Technique);
        _line.Write("rule"u8, finding.Rule);
        _line.Write("severity"u8, finding.Severity.ToString());
        _line.Write("technique"u8, finding.Technique);
        _line.Write("end_time"u8, finding.EndTimeUtc);
        _line.Write("mailbox"u8, finding.Mailbox);
        _line.Write("username"u8, finding.UserName);
        // Timesketch looks up one address: the first; all of them are beside it.
        _line.Write("client_ip"u8, finding.ClientIP is { Count: > 0 } addresses ? addresses[0] : null);
        _line.Write("client_ips"u8, finding.ClientIP?.ToString());
        _line.Write("session_id"u8, finding.ClientSessionId?.ToString());
        _line.Write("application_id"u8, finding.ApplicationId?.ToString());
        _line.Write("target"u8, finding.Target);
        _line.Write("detail"u8, finding.Reason);
        _line.Write("in_force"u8, finding.InForce is bool inForce ? CellText.Of(inForce) : null);
        _line.Write("activity_count"u8, finding.ActivityCount);
        _line.Write("record_id"u8, finding.RecordId?.ToString());
        _line.End();
    }
}
