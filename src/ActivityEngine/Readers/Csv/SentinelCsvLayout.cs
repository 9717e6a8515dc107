using System.Text;
using System.Text.Json;
using CsvHelper;
using OutlookActivities.Engine.Readers.Audit;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>
/// An export of Microsoft Sentinel's table OfficeActivity: an audit record's members as columns, some under other names
/// (learn.microsoft.com/azure/azure-monitor/reference/tables/officeactivity). It is put together again as the record.
/// </summary>
internal sealed class SentinelCsvLayout(string[] header, char separator, AuditRecordReader records) : CsvLayout(separator, Array.FindIndex(header, IsTime))
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["OfficeId"] = "Id",
        ["OfficeWorkload"] = "Workload",
        ["OfficeObjectId"] = "ObjectId",
        ["Client_IPAddress"] = "ClientIPAddress",
        ["Logon_Type"] = "LogonType",
        ["Site_Url"] = "SiteUrl",
        ["AADTarget"] = "Target",
        ["AzureActiveDirectory_EventType"] = "AzureActiveDirectoryEventType",
    };

    private readonly string[] _members = [.. header.Select(name => IsTime(name) ? "CreationTime" : s_names.TryGetValue(name.Trim(), out string? member) ? member : name.Trim())];

    internal static bool Matches(string[] header) =>
        Has(header, "OfficeId") && Has(header, "Operation") && Array.Exists(header, IsTime);

    internal override string? Read(CsvReader row, long line, List<MailboxActivity> into)
    {
        if (row.FieldCount != _members.Length)
        {
            return $"the row has {row.FieldCount} columns where {_members.Length} are expected.";
        }

        if (!Utf8Text.IsValid(row.RawRecord))
        {
            return "the row is not valid UTF-8.";
        }

        var json = new StringBuilder(1024).Append('{');
        for (int i = 0; i < _members.Length; i++)
        {
            string value = Utf8Text.From(row.GetSpan(i));
            // Of some 140 columns most are empty in any row.
            if (value.Length == 0)
            {
                continue;
            }

            JsonText.AppendQuoted(json.Append(json.Length > 1 ? "," : ""), _members[i]);
            json.Append(':');
            if (IsJson(value))
            {
                json.Append(value);
            }
            else
            {
                JsonText.AppendQuoted(json, value);
            }
        }

        return records.Read(Encoding.UTF8.GetBytes(json.Append('}').ToString()), line, into);
    }

    private static bool IsTime(string name) => name.Trim() is "TimeGenerated" or "TimeGenerated [UTC]";

    private static bool Has(string[] header, string name) => header.Any(column => string.Equals(column.Trim(), name, StringComparison.OrdinalIgnoreCase));

    private static bool IsJson(string value)
    {
        if (value[0] is not ('{' or '['))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
