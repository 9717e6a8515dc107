using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>
/// What the entries of a group come to. Times, counts and contexts are those of its surest entries; the rest is told in the reason only. One instance is
/// filled again for every group.
/// </summary>
internal sealed class ExposureSummary(ActivityIntake intake, ExposureRows rows)
{
    private static readonly string[] s_words = Enum.GetNames(typeof(ExposureKind));

    private readonly List<(ExposureKind How, long Ticks)> _access = [];
    private long _shown;
    private Certainty _certainty;

    internal SeenTexts Users { get; } = new();

    internal SeenTexts Addresses { get; } = new();

    internal SeenTexts Sessions { get; } = new();

    internal SeenTexts Applications { get; } = new();

    /// <summary>The row of the first access.</summary>
    internal int FirstRow { get; private set; }

    internal long First { get; private set; }

    internal long Last { get; private set; }

    internal int Records { get; private set; }

    internal uint SizeInBytes { get; private set; }

    /// <summary>By what its best entry belongs to the context.</summary>
    internal ClauseVerdict Verdict { get; private set; }

    /// <summary>An entry that is less sure than the group; null for none.</summary>
    internal ExposureEntry? Weaker { get; private set; }

    internal double? ShownSeconds => _shown < 0 ? null : _shown / 1000.0;

    internal TextList Access => _access.Count == 1
        ? new([s_words[(int)_access[0].How]])
        : new([.. _access.OrderBy(how => how.Ticks).Select(how => s_words[(int)how.How])]);

    internal bool IsAccessOnly => _access.TrueForAll(how => how.How is ExposureKind.Accessed or ExposureKind.AttachmentAccessed);

    /// <summary>Begins a group that is so sure.</summary>
    internal void Begin(Certainty certainty)
    {
        _certainty = certainty;
        _access.Clear();
        _shown = -1;
        Users.Clear();
        Addresses.Clear();
        Sessions.Clear();
        Applications.Clear();
        FirstRow = -1;
        First = long.MaxValue;
        Last = long.MinValue;
        Records = 0;
        SizeInBytes = 0;
        Verdict = ClauseVerdict.Outside;
        Weaker = null;
    }

    [MethodImpl(HotPath.Compiled)]
    internal void Take(in ExposureEntry entry)
    {
        ref readonly ExposureRow row = ref rows[entry.Row];
        SizeInBytes = SizeInBytes == 0 && entry.How != ExposureKind.InSyncedFolder ? row.SizeInBytes : SizeInBytes;
        if (entry.Certainty < _certainty)
        {
            Weaker ??= entry;
            return;
        }

        ref readonly ActivityFacts facts = ref intake.Facts[row.Facts];
        ref readonly ActivityFacts logon = ref intake.Facts[row.Logon];
        Users.See(row.User, row.Ticks);
        Addresses.See(facts.ClientIP != 0 ? facts.ClientIP : logon.ClientIP, row.Ticks);
        Sessions.See(row.Session, row.Ticks);
        Applications.See(facts.ApplicationId, row.Ticks);
        See(entry.How, row.Ticks);
        Records += entry.Records;
        Verdict = row.Verdict > Verdict ? row.Verdict : Verdict;
        _shown = row.Shown < 0 ? _shown : Math.Max(_shown, 0) + row.Shown;
        Last = Math.Max(Last, row.Ticks);
        if (row.Ticks < First)
        {
            First = row.Ticks;
            FirstRow = entry.Row;
        }
    }

    private void See(ExposureKind how, long ticks)
    {
        int place = _access.FindIndex(seen => seen.How == how);
        if (place < 0)
        {
            _access.Add((how, ticks));
        }
        else if (ticks < _access[place].Ticks)
        {
            _access[place] = (how, ticks);
        }
    }
}
