using System.Security.Cryptography;
using System.Text;
using OutlookActivities.Engine.Readers.Files;

namespace OutlookActivities.Engine.Evidence;

/// <summary>Reads the activities of an evidence folder: of every answer that holds some, in the order of the manifest.</summary>
internal static class EvidenceActivities
{
    internal static IEnumerable<MailboxActivity> Read(
        string folder, string? mailbox, ActivitySelection selection, AuditRecordHistory history, IActivityReporter reporter, CancellationToken cancellation)
    {
        // Answers overlap, and a run that was gone on with may have asked again for what it did not find.
        var given = new GuidSet();
        using var hash = SHA256.Create();
        foreach (EvidenceEntry answer in Answers(folder, reporter))
        {
            if (EvidenceBody.PathOf(folder, answer) is not string path)
            {
                reporter.Warning($"The manifest of '{folder}' names the file '{answer.File}', which no run writes: it is not read. Test-ActivityEvidence tells more.");
                continue;
            }

            if (File.Exists(path) && EvidenceBody.Read(folder, answer) is null)
            {
                reporter.Warning($"'{path}' is not what was received. It is read as it is; Test-ActivityEvidence tells more.");
            }

            using IEnumerator<MailboxActivity> activities = ActivityFileReader.Read(path, answer.Mailbox ?? mailbox, selection, history, reporter, cancellation).GetEnumerator();
            while (ActivityFolder.TryNext(activities, reporter))
            {
                MailboxActivity activity = activities.Current;
                if (activity.Source != ActivitySource.ActivitiesApi || given.Add(Key(activity, hash)))
                {
                    yield return activity;
                }
            }
        }
    }

    /// <summary>The answers that hold activities; at the end it is told whether the manifest is what was written, as one that it lacks would be missed by nobody.</summary>
    private static IEnumerable<EvidenceEntry> Answers(string folder, IActivityReporter reporter)
    {
        var order = new EvidenceOrder();
        foreach (EvidenceLine line in EvidenceManifest.Read(EvidenceManifest.PathIn(folder), static _ => { }))
        {
            order.Add(line);
            if (line.Entry is { Kind: EvidenceEntry.Response, IsGood: true, Count: not null } answer)
            {
                yield return answer;
            }
        }

        if (order.Problems().FirstOrDefault().Problem is string problem)
        {
            reporter.Warning($"The evidence in '{folder}' is not what was written: {problem}. Activities may be missing here; Test-ActivityEvidence tells more.");
        }
    }

    private static Guid Key(MailboxActivity activity, HashAlgorithm hash)
    {
        string what = activity.Id ?? string.Join("\n", activity.TimeUtc, activity.ActivityIdType, activity.ActivityItemId, activity.ClientSessionId, activity.CustomProperties);
        byte[] all = hash.ComputeHash(Encoding.UTF8.GetBytes($"{activity.Mailbox}\n{what}"));
        Array.Resize(ref all, 16);
        return new Guid(all);
    }
}
