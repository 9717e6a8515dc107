using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OutlookActivities.Engine.Evidence;

/// <summary>A run whose answers are kept.</summary>
internal static class EvidenceRun
{
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Opens the folder, gives what the run reads, and notes that it has ended by itself, where it has.</summary>
    /// <exception cref="ActivityException">The folder cannot be used.</exception>
    internal static IEnumerable<MailboxActivity> Read(
        ActivityApiConnection connection,
        IReadOnlyList<string> mailboxes,
        MailboxActivityRequest request,
        IActivityReporter reporter,
        Func<EvidenceFolder, IActivityReporter, IEnumerable<MailboxActivity>> read)
    {
        using EvidenceFolder folder = EvidenceFolder.Open(request.EvidencePath!, request.Resume, Describe(connection, mailboxes, request));
        if (folder.StoredCount > 0)
        {
            reporter.Verbose($"{folder.StoredCount} answers are in '{request.EvidencePath}' and are not asked for again.");
        }

        var watch = new EvidenceWatch(reporter);
        foreach (MailboxActivity activity in read(folder, watch))
        {
            yield return activity;
        }

        if (!watch.HasBrokenOff)
        {
            folder.Complete();
        }
    }

    private static EvidenceEntry Describe(ActivityApiConnection connection, IReadOnlyList<string> mailboxes, MailboxActivityRequest request) => new()
    {
        Time = DateTimeOffset.UtcNow,
        Tool = $"OutlookActivities {typeof(EvidenceRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]}",
        Service = connection.Service,
        Host = connection.BaseUri.GetLeftPart(UriPartial.Authority),
        Account = connection.Account,
        Tenant = connection.TenantId,
        Wanted = Wanted(connection, mailboxes, request),
    };

    /// <summary>What tells the run from others: another that asks for the same goes on with it.</summary>
    private static string Wanted(ActivityApiConnection connection, IReadOnlyList<string> mailboxes, MailboxActivityRequest request)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_readable))
        {
            json.WriteStartObject();
            json.WriteString("service", connection.Service);
            Write(json, "mailboxes", mailboxes);
            Write(json, "startTime", request.StartTime is DateTimeOffset start ? [UtcText.From(start)] : []);
            Write(json, "endTime", request.EndTime is DateTimeOffset end ? [UtcText.From(end)] : []);
            Write(json, "activityTypes", request.ActivityTypes);
            Write(json, "appTypes", request.AppTypes);
            Write(json, "workloads", request.Workloads);
            Write(json, "queryId", request.QueryId is null ? [] : [request.QueryId]);
            json.WriteBoolean("all", request.All);
            json.WriteBoolean("anyActor", request.AnyActor);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
