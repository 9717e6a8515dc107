using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>When a mailbox has records, and of what kinds.</summary>
internal sealed class MailboxCoverage(string? mailbox)
{
    private readonly Dictionary<int, (long First, long Last)> _days = [];
    private readonly HashSet<long> _unnamedRecords = [];
    private readonly HashSet<long> _bindRecords = [];
    private int _day = -1;
    private (long First, long Last) _today;
    private string? _lastUnnamed;
    private string? _lastAccess;

    internal string? Mailbox { get; } = mailbox;

    /// <summary>The records of mailbox audit; a sign-in or a cmdlet upon the mailbox is none.</summary>
    internal TimeSpanTicks MailboxRecords { get; } = new();

    /// <summary>The records of the log of 2018.</summary>
    internal TimeSpanTicks Of2018 { get; } = new();

    /// <summary>The records that name fewer messages than they count, services' left out.</summary>
    internal TimeSpanTicks Unnamed { get; } = new();

    internal bool HasItemsAccessed { get; private set; }

    /// <summary>What says that access logging is throttled.</summary>
    internal List<(long Ticks, string? RecordId)> Throttled { get; } = [];

    /// <summary>The times of bind records.</summary>
    internal List<long> Binds { get; } = [];

    [MethodImpl(HotPath.Compiled)]
    internal void Take(long ticks)
    {
        int day = (int)(ticks / TimeSpan.TicksPerDay);
        if (day == _day && ticks >= _today.First && ticks <= _today.Last)
        {
            return;
        }

        _today = _days.TryGetValue(day, out (long First, long Last) known) ? (Math.Min(known.First, ticks), Math.Max(known.Last, ticks)) : (ticks, ticks);
        _day = day;
        _days[day] = _today;
    }

    /// <summary>Takes a record of access: MailItemsAccessed and its like.</summary>
    internal void TakeAccess(MailboxActivity activity, bool isItemsAccessed)
    {
        long ticks = activity.TimeStamp.UtcTicks;
        string? record = activity.RecordId;
        HasItemsAccessed |= isItemsAccessed;
        if (activity.IsThrottled)
        {
            Throttled.Add((ticks, record));
        }

        bool isSync = activity.AccessType == "Sync";
        if (!isSync && IsNew(record, ref _lastAccess, _bindRecords))
        {
            Binds.Add(ticks);
        }

        bool isUnnamed = !isSync && !activity.IsService
            && ((activity.InternetMessageId is null && activity.ActivityItemId is null)
                || activity.Detail?.IndexOf("the record counts ", StringComparison.Ordinal) >= 0);
        if (isUnnamed && IsNew(record, ref _lastUnnamed, _unnamedRecords))
        {
            Unnamed.Take(ticks);
        }
    }

    /// <summary>Whether an activity is the first of its record: the others follow it mostly, but in an input of any order need not.</summary>
    private static bool IsNew(string? record, ref string? last, HashSet<long> known)
    {
        if (record is null)
        {
            return true;
        }

        if (ReferenceEquals(record, last))
        {
            return false;
        }

        last = record;
        return known.Add(SliceHash.Of(Utf8Slice.From(record), 0).Part);
    }

    /// <summary>The stretches without any record that are at least so long, from the beginning of the logs that have the mailbox to their end.</summary>
    internal IEnumerable<(long Start, long End)> Silences(long least, long logFirst, long logLast)
    {
        long last = logFirst;
        foreach (KeyValuePair<int, (long First, long Last)> day in _days.OrderBy(day => day.Key))
        {
            if (day.Value.First - last >= least)
            {
                yield return (last, day.Value.First);
            }

            last = Math.Max(last, day.Value.Last);
        }

        if (logLast - last >= least)
        {
            yield return (last, logLast);
        }
    }
}
