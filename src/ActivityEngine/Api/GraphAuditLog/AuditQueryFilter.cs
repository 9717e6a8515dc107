using System.Text.Json;

namespace OutlookActivities.Engine.Api;

/// <summary>What an audit query asks for (facts B1). Times are whole seconds, as the log's are, and both belong to it.</summary>
/// <param name="Start">The first second.</param>
/// <param name="End">The last second.</param>
internal sealed record AuditQueryFilter(DateTimeOffset Start, DateTimeOffset End)
{
    private static readonly string[] s_lists =
        ["recordTypeFilters", "userPrincipalNameFilters", "operationFilters", "ipAddressFilters", "objectIdFilters", "administrativeUnitIdFilters"];

    /// <summary>Filters that are lists, by their name in the API.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Exchange, AzureActiveDirectory …; none for all.</summary>
    internal IReadOnlyList<string> Services { get; init; } = [];

    internal string? Keyword { get; init; }

    internal string Range => $"{UtcText.From(Start)} to {UtcText.From(End)}";

    /// <summary>Whole seconds around two moments.</summary>
    internal static AuditQueryFilter Between(DateTimeOffset start, DateTimeOffset end) => new(Second(start), Second(end));

    /// <summary>What a query that is there was asked for.</summary>
    internal static AuditQueryFilter? FromQuery(JsonElement query)
    {
        if (Time(query, "filterStartDateTime") is not DateTimeOffset start || Time(query, "filterEndDateTime") is not DateTimeOffset end || end < start)
        {
            return null;
        }

        IReadOnlyList<string> services = Texts(query, "serviceFilters");
        string? service = Text(query, "serviceFilter");
        return Between(start, end) with
        {
            Lists = s_lists.Where(name => Texts(query, name).Count > 0).ToDictionary(name => name, name => Texts(query, name)),
            Services = services.Count > 0 ? services : service is null ? [] : [service],
            Keyword = Text(query, "keywordFilter"),
        };
    }

    /// <summary>
    /// The body of a new query. The service is asked for a second more than is wanted: whether the end belongs to a query is not known, and records that
    /// come twice are read once.
    /// </summary>
    internal byte[] ToBody(string displayName, ServiceFilterForm form)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("@odata.type", "#microsoft.graph.security.auditLogQuery");
            json.WriteString("displayName", displayName);
            json.WriteString("filterStartDateTime", Seconds(Start));
            json.WriteString("filterEndDateTime", Seconds(End.AddSeconds(1)));
            foreach (KeyValuePair<string, IReadOnlyList<string>> list in Lists)
            {
                WriteList(json, list.Key, list.Value);
            }

            if (Keyword is not null)
            {
                json.WriteString("keywordFilter", Keyword);
            }

            WriteServices(json, form);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    /// <summary>The two halves, which have no second in common; null where it is one second.</summary>
    internal (AuditQueryFilter Earlier, AuditQueryFilter Later)? Halve()
    {
        long seconds = (End - Start).Ticks / TimeSpan.TicksPerSecond;
        DateTimeOffset middle = Start.AddSeconds(seconds / 2);
        return seconds < 1 ? null : (this with { End = middle }, this with { Start = middle.AddSeconds(1) });
    }

    /// <summary>Whether the service can be asked for these workloads alone; else it is filtered on this side.</summary>
    internal bool CanFilterServices(ServiceFilterForm form) =>
        Services.Count == 0 || form == ServiceFilterForm.Several || (form == ServiceFilterForm.One && Services.Count == 1);

    private void WriteServices(Utf8JsonWriter json, ServiceFilterForm form)
    {
        if (Services.Count > 0 && form == ServiceFilterForm.Several)
        {
            WriteList(json, "serviceFilters", Services);
        }
        else if (Services.Count == 1 && form == ServiceFilterForm.One)
        {
            json.WriteString("serviceFilter", Services[0]);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static DateTimeOffset Second(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);

    private static string Seconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    private static string? Text(JsonElement query, string name) =>
        query.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? Time(JsonElement query, string name) =>
        UtcText.TryRead(Text(query, name) ?? "", out DateTimeOffset time) ? time : null;

    private static IReadOnlyList<string> Texts(JsonElement query, string name) =>
        query.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
}
