using OutlookActivities.Engine.Evidence;

namespace OutlookActivities.Engine;

/// <summary>Evidence: folders that keep what the services answered, byte for byte.</summary>
public static class ActivityEvidence
{
    /// <summary>Holds a folder against its manifest.</summary>
    /// <param name="folder">The full path.</param>
    /// <param name="reporter">Told of progress.</param>
    /// <param name="cancellation">Ends the test between two files.</param>
    /// <returns>A result for each file, then one for the folder.</returns>
    /// <exception cref="ActivityFileException">It is no evidence folder.</exception>
    public static IEnumerable<EvidenceResult> Test(string folder, IActivityReporter reporter, CancellationToken cancellation)
    {
        if (!File.Exists(EvidenceManifest.PathIn(folder)))
        {
            throw new ActivityFileException(
                ActivityErrorId.NotAnEvidenceFolder,
                $"'{folder}' has no {EvidenceManifest.FileName}: it is no folder that -EvidencePath wrote, or its manifest was taken away.",
                folder);
        }

        return new EvidenceCheck(folder, reporter, cancellation).Run();
    }

    /// <summary>Tells what a download did not get: a run that was cut off, and requests that had no good answer in the end.</summary>
    /// <param name="folder">The full path.</param>
    /// <param name="cancellation">Ends it between two lines.</param>
    /// <returns>The gaps, of kind Download.</returns>
    /// <exception cref="ActivityFileException">It is no evidence folder, or its manifest is damaged.</exception>
    public static IReadOnlyList<ActivityGap> Gaps(string folder, CancellationToken cancellation) => EvidenceGaps.Of(folder, cancellation);
}
