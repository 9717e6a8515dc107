using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityReport.Tests;

/// <summary>Activities for reports: invented, and as many as a test wants.</summary>
internal static class Case
{
    internal static readonly DateTimeOffset Start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    private static readonly (string Type, string Category)[] s_work =
    [
        ("UserLoggedIn", "Logon"), ("MailItemsAccessed", "Access"), ("MailItemsAccessed", "Access"), ("MailItemsAccessed", "Access"), ("Send", "Send"), ("MoveToDeletedItems", "Delete"), ("FileAccessed", "File"), ("SearchQueryInitiatedExchange", "Search"),
    ];

    internal static MailboxActivity Activity(DateTimeOffset time, string type, string category, params (string Name, object? Value)[] properties)
    {
        var values = new Dictionary<string, object?>
        {
            ["TimeUtc"] = time, ["ActivityIdType"] = type, ["Category"] = category, ["Source"] = "UnifiedAuditLog", ["Mailbox"] = "nora.lind@contoso.example", ["UserName"] = "nora.lind@contoso.example", ["ClientIP"] = "198.51.100.20",
        };
        foreach ((string name, object? value) in properties)
        {
            values[name] = value;
        }

        return StatedActivity.Read(name => values.TryGetValue(name, out object? value) ? value : null);
    }

    /// <summary>The recorded case, as the Activities API of 2018 tells it.</summary>
    internal static IEnumerable<MailboxActivity> Recorded()
    {
        string samples = typeof(Case).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), false)
            .Cast<System.Reflection.AssemblyMetadataAttribute>().Single(data => data.Key == "Samples").Value!;
        return ActivityFile.Read(Path.Combine(samples, "nora-lind-2018-05.jsonl"), "nora.lind@contoso.example", ActivitySelection.All, Silent.Reporter, CancellationToken.None);
    }

    /// <summary>A finding of the recorded case: what came from an address on a day.</summary>
    internal static SuspiciousActivity Finding(string rule, string reason, Severity severity, string address, DateTimeOffset from, DateTimeOffset to) => new()
    {
        Rule = rule, Severity = severity, Reason = reason, Technique = "T1078.004", TimeStamp = from, EndTime = to, Mailbox = "nora.lind@contoso.example", ClientIP = new TextList([address]), ActivityCount = 3,
    };

    /// <summary>A month of work, evenly spread, from five addresses: always the same.</summary>
    internal static IEnumerable<MailboxActivity> Many(int count)
    {
        double apart = TimeSpan.FromDays(30).TotalSeconds / count;
        for (int i = 0; i < count; i++)
        {
            (string type, string category) = s_work[i * 7 % s_work.Length];
            yield return Activity(
                Start.AddSeconds(Math.Floor(i * apart)),
                type,
                category,
                ("Subject", category is "Access" or "Send" ? $"Invoice {i % 4000} of supplier {i % 61}" : null),
                ("Sender", category == "Access" ? $"billing{i % 61}@fabrikam.example" : null),
                ("ClientIP", $"198.51.100.{20 + (i * 13 % 5)}"),
                ("ClientSessionId", $"{i / 120:x8}-5f1e-4000-8000-{i / 120 * 2654435761L % 0xFFFFFFFFFFFF:x12}"),
                ("ApplicationName", i % 3 == 0 ? "Outlook" : "Outlook on the web"),
                ("SourceRow", $"export.csv:{i + 2}"));
        }
    }
}
