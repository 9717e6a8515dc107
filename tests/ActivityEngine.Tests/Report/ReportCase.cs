using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Engine.Report;

namespace ActivityEngine.Tests.Report;

/// <summary>Activities as a test states them, and the report that is written of them.</summary>
internal sealed class ReportCase : IDisposable
{
    internal static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("outlookactivities-").FullName;

    internal string File => Path.Combine(_folder, "report.html");

    /// <summary>An activity by the names of its properties; what is not given is that of a usual one.</summary>
    internal static MailboxActivity Activity(string type, params (string Name, object? Value)[] properties)
    {
        var values = new Dictionary<string, object?>
        {
            ["TimeUtc"] = Start,
            ["ActivityIdType"] = type,
            ["Source"] = "UnifiedAuditLog",
            ["Mailbox"] = "nora.lind@contoso.example",
            ["ClientIP"] = "198.51.100.20",
        };
        foreach ((string name, object? value) in properties)
        {
            values[name] = value;
        }

        return StatedActivity.Read(name => values.TryGetValue(name, out object? value) ? value : null);
    }

    internal string Write(IEnumerable<MailboxActivity> activities, ActivityReportOptions? options = null, string script = "/* script */") =>
        Write(activities, options, new PageAssets("body { }", script));

    internal string Write(IEnumerable<MailboxActivity> activities, ActivityReportOptions? options, PageAssets assets)
    {
        using var writer = new ReportWriter(File, options ?? new ActivityReportOptions(), assets, CancellationToken.None);
        foreach (MailboxActivity activity in activities)
        {
            writer.Write(activity);
        }

        writer.Complete();
        return System.IO.File.ReadAllText(File);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
