using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>Joins what was shown with its end: in the reading pane, in a window of its own, as a preview of an attachment.</summary>
internal sealed class DisplayPairs(ExposureRows rows)
{
    private static readonly string[] s_starts = ["ReadingPaneDisplayStart", "InspectorDisplayStart", "PreviewOfAttachmentStarted"];
    private static readonly string[] s_ends = ["ReadingPaneDisplayEnd", "InspectorDisplayEnd", "PreviewOfAttachmentEnded"];

    private readonly ReadingPairs<int>[] _pairs = [new(), new(), new()];

    /// <summary>Takes the rows in order of time. An end that is joined exposes nothing that its beginning does not.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal void Take(int row, ActivityKind kind)
    {
        ref ExposureRow taken = ref rows[row];
        if (taken.How is not (ExposureKind.Read or ExposureKind.AttachmentPreviewed))
        {
            return;
        }

        if (Array.IndexOf(s_starts, kind.ActivityIdType) is int start and >= 0)
        {
            _pairs[start].Begin(kind.MailboxKey, taken.Session, taken.Item, row);
        }
        else if (Array.IndexOf(s_ends, kind.ActivityIdType) is int end and >= 0
            && _pairs[end].TryEnd(kind.MailboxKey, taken.Session, taken.Item, out int begun))
        {
            rows[begun].Shown = (int)Math.Min((taken.Ticks - rows[begun].Ticks) / TimeSpan.TicksPerMillisecond, int.MaxValue);
            taken.How = ExposureKind.None;
        }
    }
}
