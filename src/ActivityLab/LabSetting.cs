using System.Reflection;

namespace OutlookActivities.Lab;

/// <summary>What a script in the lab works with.</summary>
/// <param name="BaseUri">The simulator.</param>
/// <param name="AccessToken">A token of it; worth nothing elsewhere.</param>
/// <param name="Mailbox">The mailbox that was broken into.</param>
/// <param name="Output">The folder for exports.</param>
/// <param name="SignIn">What can be signed in with.</param>
internal sealed record LabSetting(Uri BaseUri, string AccessToken, string Mailbox, string Output, IReadOnlyDictionary<string, string> SignIn)
{
    /// <summary>What stands above the second half of the story.</summary>
    internal const string AuditForm = "==== The same break-in in the audit log of today: nothing of reading panes and keys, more of rules, consents and folders";

    /// <summary>What an administrator exports of it: the audit log and the message trace.</summary>
    internal static string[] AuditFiles { get; } = [Sample("nora-lind-2026-audit.csv"), Sample("nora-lind-2026-trace.csv")];

    internal static string Manifest { get; } = Path.Combine(Metadata("StagedModule"), "OutlookActivities.psd1");

    internal static string Sample(string name) => Path.Combine(Metadata("Samples"), name);

    private static string Metadata(string key) => Path.GetFullPath(
        typeof(LabSetting).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!);
}
