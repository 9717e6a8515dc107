using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>Where messages were, as far as records tell: learnt in any order, asked for when all have come.</summary>
internal sealed class FolderHistory(ActivityIntake intake, FolderTable folders)
{
    /// <summary>Where a sent message goes; in a mailbox of another language nothing is known by that name.</summary>
    private readonly int _sentItems = intake.Texts.Find(@"\Sent Items");

    private readonly PagedList<FolderSighting> _sightings = new();

    /// <summary>Learns from a record that names a message and a folder.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal void Learn(in TimelineRow row, int folder)
    {
        if (row.Message == 0)
        {
            return;
        }

        ActivityKind kind = row.Kind;
        bool isDelivery = kind.Category == ActivityCategory.Delivery;
        bool leaves = kind.Category == ActivityCategory.Delete || (kind.Category == ActivityCategory.Move && !ExposureKinds.IsCopy(kind));
        bool isSent = kind.Category == ActivityCategory.Send;
        int target = isSent ? folders.Find(kind.MailboxKey, 0, _sentItems) : leaves ? folders.Find(kind.MailboxKey, 0, intake.Statement.Target) : 0;
        if (folder == 0 && target == 0)
        {
            return;
        }

        _sightings.Add(new FolderSighting
        {
            Ticks = row.Ticks,
            Mailbox = kind.MailboxKey,
            Message = row.Message,
            Before = isDelivery ? 0 : folder,
            After = target != 0 ? target : leaves ? FolderSighting.Gone : folder,
        });
    }

    /// <summary>
    /// The stretches in which messages of some folders were there, one message after another. The first stretch begins when the message was received: where
    /// that is not known, only what comes after a sighting counts.
    /// </summary>
    internal IEnumerable<FolderStay> Stays(ICollection<(int Mailbox, int Folder)> wanted, CancellationToken cancellation)
    {
        int[] order = Order(cancellation);
        for (int i = 0; i < order.Length; i++)
        {
            if ((i & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            FolderSighting sighting = _sightings[order[i]];
            int message = intake.Messages.MessageOf(sighting.Message);
            FolderSighting? next = i + 1 < order.Length && IsSame(_sightings[order[i + 1]], sighting.Mailbox, message) ? _sightings[order[i + 1]] : null;
            bool isFirst = i == 0 || !IsSame(_sightings[order[i - 1]], sighting.Mailbox, message);
            int before = folders.Resolve(sighting.Before);
            if (isFirst && before != 0 && wanted.Contains((sighting.Mailbox, before)) && intake.Messages.Received(message) is DateTimeOffset received
                && received.UtcTicks <= sighting.Ticks)
            {
                yield return new FolderStay(sighting.Mailbox, message, before, received.UtcTicks, sighting.Ticks);
            }

            int after = sighting.After > 0 ? folders.Resolve(sighting.After) : 0;
            if (after != 0 && wanted.Contains((sighting.Mailbox, after)))
            {
                yield return new FolderStay(sighting.Mailbox, message, after, sighting.Ticks, next?.Ticks ?? long.MaxValue);
            }
        }
    }

    private bool IsSame(in FolderSighting sighting, int mailbox, int message) =>
        sighting.Mailbox == mailbox && intake.Messages.MessageOf(sighting.Message) == message;

    /// <summary>By mailbox and message, then by time; one of one time keep the order of the input.</summary>
    private int[] Order(CancellationToken cancellation)
    {
        long[] times = new long[_sightings.Count];
        for (int i = 0; i < times.Length; i++)
        {
            times[i] = _sightings[i].Ticks;
        }

        int[] byTime = TimeOrder.Sort(times, cancellation);
        long[] keys = new long[byTime.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            ref FolderSighting sighting = ref _sightings[byTime[i]];
            keys[i] = ((long)sighting.Mailbox << 32) | (uint)intake.Messages.MessageOf(sighting.Message);
        }

        int[] order = TimeOrder.Sort(keys, cancellation);
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = byTime[order[i]];
        }

        return order;
    }
}
