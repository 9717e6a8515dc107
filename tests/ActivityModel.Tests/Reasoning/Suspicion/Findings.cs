namespace OutlookActivities.Tests.Reasoning.Suspicion;

internal static class Findings
{
    /// <summary>Minutes after the noon of a <see cref="Case"/>.</summary>
    internal static double Start(this SuspiciousActivity finding) => (finding.TimeStamp - new DateTimeOffset(2026, 5, 20, 12, 0, 0, TimeSpan.Zero)).TotalMinutes;
}
