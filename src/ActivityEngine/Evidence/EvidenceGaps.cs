using System.Globalization;
using System.Text.Json;

namespace OutlookActivities.Engine.Evidence;

/// <summary>What a download did not get, as its manifest tells: a run that was cut off, and requests that had no good answer in the end.</summary>
internal static class EvidenceGaps
{
    /// <exception cref="ActivityFileException">It is no evidence folder, or cannot be read.</exception>
    internal static IReadOnlyList<ActivityGap> Of(string folder, CancellationToken cancellation)
    {
        EvidenceEntry? run = null;
        EvidenceEntry? last = null;
        bool hasEnded = true;
        int answers = 0;
        var failed = new Dictionary<string, EvidenceEntry>(StringComparer.Ordinal);
        foreach (EvidenceLine line in Lines(folder))
        {
            cancellation.ThrowIfCancellationRequested();
            if (line.Entry is not EvidenceEntry entry || !line.IsSound)
            {
                throw new ActivityFileException(
                    ActivityErrorId.EvidenceDamaged,
                    $"Line {line.Place} of the manifest in '{folder}' is not what was written: what the download lacks cannot be told. Test-ActivityEvidence tells more.",
                    folder);
            }

            last = entry;
            hasEnded = entry.Kind == EvidenceEntry.End;
            run = entry.Kind == EvidenceEntry.Run ? entry : run;
            if (entry.Kind == EvidenceEntry.Response)
            {
                answers++;
                if (entry.IsGood)
                {
                    failed.Remove(entry.Key);
                }
                else
                {
                    failed[entry.Key] = entry;
                }
            }
        }

        if (run is null)
        {
            return [];
        }

        ActivityGap[] refused = [.. Failed(run, failed.Values)];
        return [.. CutOff(run, last!, answers, hasEnded).Where(gap => !Array.Exists(refused, other => other.Mailbox == gap.Mailbox)), .. refused];
    }

    private static IEnumerable<ActivityGap> CutOff(EvidenceEntry run, EvidenceEntry last, int answers, bool hasEnded)
    {
        if (hasEnded)
        {
            yield break;
        }

        Asked asked = Asked.Read(run.Wanted);
        foreach (string? mailbox in asked.Mailboxes)
        {
            yield return new ActivityGap
            {
                Kind = ActivityGapKind.Download,
                Mailbox = mailbox,
                StartTime = asked.Start,
                EndTime = asked.End ?? run.Now,
                Reason = string.Format(
                    CultureInfo.InvariantCulture,
                    "The download from {0} was cut off after {1:N0} answers, the last of {2}: what was still to come is missing. The same command with -Resume goes on with it.",
                    run.Service, answers, UtcText.From(last.Time)),
            };
        }
    }

    /// <summary>One for each mailbox and status.</summary>
    private static IEnumerable<ActivityGap> Failed(EvidenceEntry run, IEnumerable<EvidenceEntry> failed)
    {
        Asked asked = Asked.Read(run.Wanted);
        foreach (IGrouping<(string? Mailbox, int? Status), EvidenceEntry> requests in failed.GroupBy(entry => (entry.Mailbox, entry.Status)))
        {
            EvidenceEntry latest = requests.OrderBy(entry => entry.Number).Last();
            yield return new ActivityGap
            {
                Kind = ActivityGapKind.Download,
                Mailbox = requests.Key.Mailbox ?? (asked.Mailboxes.Count == 1 ? asked.Mailboxes[0] : null),
                StartTime = asked.Start,
                EndTime = asked.End ?? run.Now,
                Reason = string.Format(
                    CultureInfo.InvariantCulture,
                    "{0:N0} requests of the download had no good answer in the end, but HTTP {1}: {2} {3}. What they asked for is missing.",
                    requests.Count(), requests.Key.Status, latest.Method, latest.Uri),
                RecordId = latest.RequestId,
            };
        }
    }

    private static IEnumerable<EvidenceLine> Lines(string folder)
    {
        string path = EvidenceManifest.PathIn(folder);
        if (!File.Exists(path))
        {
            throw new ActivityFileException(
                ActivityErrorId.NotAnEvidenceFolder,
                $"'{folder}' has no {EvidenceManifest.FileName}: it is no folder that -EvidencePath wrote, or its manifest was taken away.",
                folder);
        }

        return EvidenceManifest.Read(path, static _ => { });
    }

    /// <summary>What a run asked for.</summary>
    private sealed record Asked(IReadOnlyList<string?> Mailboxes, DateTimeOffset? Start, DateTimeOffset? End)
    {
        internal static Asked Read(string? wanted)
        {
            try
            {
                using JsonDocument document = JsonDocument.Parse(wanted ?? "{}");
                JsonElement json = document.RootElement;
                string?[] mailboxes = Texts(json, "mailboxes");
                return new Asked(
                    mailboxes.Length == 0 ? [null] : mailboxes,
                    UtcText.Read(Texts(json, "startTime").FirstOrDefault()),
                    UtcText.Read(Texts(json, "endTime").FirstOrDefault()));
            }
            catch (JsonException)
            {
                return new Asked([null], null, null);
            }
        }

        private static string?[] Texts(JsonElement json, string name) =>
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString())]
                : [];
    }
}
