using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>The body of a new query, read as strictly as the service's schema is (part B1).</summary>
internal sealed class AuditQueryRequest
{
    private static readonly string[] s_lists =
        ["recordTypeFilters", "operationFilters", "userPrincipalNameFilters", "ipAddressFilters", "objectIdFilters", "administrativeUnitIdFilters", "serviceFilters"];

    private readonly Dictionary<string, string[]> _lists = new(StringComparer.Ordinal);

    internal string DisplayName { get; private set; } = "";

    internal DateTimeOffset Start { get; private set; }

    internal DateTimeOffset End { get; private set; }

    internal string Keyword { get; private set; } = "";

    internal string Service { get; private set; } = "";

    /// <exception cref="ApiException">It is no sound body of a query.</exception>
    internal static AuditQueryRequest Parse(ReadOnlyMemory<byte> body, string serviceFilter)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            AuditQueryRequest request = new();
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
            {
                request.Take(property, serviceFilter);
            }

            return request.Start < request.End
                ? request
                : throw ApiException.BadRequest("filterStartDateTime must be before filterEndDateTime, and both must be given.");
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw ApiException.BadRequest($"Unable to read JSON request payload: {error.Message}");
        }
    }

    internal bool Matches(SimulatedAuditRecord record, bool endIsExclusive) =>
        record.CreationTime >= Start
        && (endIsExclusive ? record.CreationTime < End : record.CreationTime <= End)
        && Any("recordTypeFilters", AuditNames.RecordType(record.RecordType))
        && Any("operationFilters", record.Operation)
        && Any("userPrincipalNameFilters", record.UserId)
        && Any("ipAddressFilters", record.ClientIP)
        && Any("objectIdFilters", record.ObjectId)
        && Any("serviceFilters", record.Workload)
        && (Service.Length == 0 || Service.Equals(record.Workload, StringComparison.OrdinalIgnoreCase))
        && !_lists.ContainsKey("administrativeUnitIdFilters")
        && (Keyword.Length == 0 || Encoding.UTF8.GetString(record.Json.Span).Contains(Keyword, StringComparison.OrdinalIgnoreCase));

    /// <summary>Writes the query's filters, as every answer about it repeats them.</summary>
    internal void Write(Utf8JsonWriter json, string serviceFilter)
    {
        json.WriteString("displayName", DisplayName);
        json.WriteString("filterStartDateTime", Start);
        json.WriteString("filterEndDateTime", End);
        json.WriteString("keywordFilter", Keyword);
        foreach (string name in s_lists.Where(name => name != "serviceFilters" || serviceFilter == name))
        {
            json.WriteStartArray(name);
            _lists.GetValueOrDefault(name, []).ToList().ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }

        if (serviceFilter == "serviceFilter")
        {
            json.WriteString(serviceFilter, Service);
        }
    }

    private void Take(JsonProperty property, string serviceFilter)
    {
        switch (property.Name)
        {
            case "@odata.type" when property.Value.GetString() == "#microsoft.graph.security.auditLogQuery":
                break;
            case "displayName":
                DisplayName = property.Value.GetString() ?? "";
                break;
            case "filterStartDateTime":
                Start = Time(property);
                break;
            case "filterEndDateTime":
                End = Time(property);
                break;
            case "keywordFilter":
                Keyword = property.Value.GetString() ?? "";
                break;
            case "serviceFilter" when serviceFilter == property.Name:
                Service = property.Value.GetString() ?? "";
                break;
            case string name when s_lists.Contains(name) && (name != "serviceFilters" || serviceFilter == name):
                TakeList(property);
                break;
            default:
                throw ApiException.BadRequest(
                    $"The property '{property.Name}' does not exist on type 'microsoft.graph.security.auditLogQuery'. Make sure to only use property names that are defined by the type.");
        }
    }

    private void TakeList(JsonProperty property)
    {
        string[] values = [.. property.Value.EnumerateArray().Select(value => value.GetString() ?? "")];
        if (property.Name == "recordTypeFilters" && values.FirstOrDefault(value => value.Length == 0 || !AuditNames.IsRecordType(value)) is string unknown)
        {
            throw ApiException.BadRequest($"Requested value '{unknown}' was not found.");
        }

        if (values.Length > 0)
        {
            _lists[property.Name] = values;
        }
    }

    private static DateTimeOffset Time(JsonProperty property) =>
        DateTimeOffset.TryParse(property.Value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time)
            ? time
            : throw ApiException.BadRequest($"Cannot convert the literal '{property.Value}' of '{property.Name}' to the expected type 'Edm.DateTimeOffset'.");

    private bool Any(string name, string value) =>
        !_lists.TryGetValue(name, out string[]? wanted) || wanted.Contains(value, StringComparer.OrdinalIgnoreCase);
}
