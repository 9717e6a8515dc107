using OutlookActivities.Engine.Readers;
using OutlookActivities.Engine.Readers.Audit;

namespace OutlookActivities.Engine.Api;

/// <summary>
/// Makes activities of records that a service gave, and leaves out what was not asked for: what services filter differently, or not at all, is filtered
/// here. Not for several threads at a time.
/// </summary>
internal sealed class AuditRecordTaker
{
    private readonly AuditRecordHistory _history = new();
    private readonly AuditRecordReader _records;
    private readonly AuditRecordWish _wish;
    private readonly IActivityReporter _reporter;
    private long _taken;

    internal AuditRecordTaker(AuditRecordWish wish, IActivityReporter reporter)
    {
        _wish = wish;
        _reporter = reporter;
        _records = new AuditRecordReader(null, _history, reporter);
        // Records of Exchange's cmdlets name a mailbox without its domain.
        wish.Mailboxes.ToList().ForEach(mailbox => _history.Know(mailbox, isOwner: true));
    }

    /// <summary>How many different records came.</summary>
    internal long Records => _history.Records;

    /// <summary>Whether as many activities as were asked for were taken.</summary>
    internal bool HasEnough => _taken >= _wish.First;

    /// <summary>Takes the records of a page.</summary>
    /// <param name="records">The JSON of each.</param>
    /// <param name="filtersServices">Whether the service could not be asked for the workloads alone.</param>
    internal IReadOnlyList<MailboxActivity> Take(IEnumerable<ArraySegment<byte>> records, bool filtersServices)
    {
        List<MailboxActivity> activities = [];
        List<MailboxActivity> wanted = [];
        foreach (ArraySegment<byte> record in records)
        {
            activities.Clear();
            string? fault = AuditJson.Record(record.Array!, record.Offset, record.Count) is byte[] json ? _records.Read(json, 0, activities) : "it is no audit record.";
            if (fault is not null)
            {
                _reporter.Error(new ActivityException(ActivityErrorId.RowUnreadable, $"An audit record cannot be read: {fault}", Utf8Text.From(record.AsSpan())));
            }

            foreach (MailboxActivity activity in activities)
            {
                if (!HasEnough && _wish.Includes(activity, filtersServices))
                {
                    _taken++;
                    wanted.Add(activity);
                }
            }
        }

        return wanted;
    }
}
