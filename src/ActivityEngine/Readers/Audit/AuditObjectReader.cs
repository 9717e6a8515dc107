using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>
/// Reads records from objects: rows of Search-UnifiedAuditLog and of its exports, records of Microsoft Graph, AuditData itself, sign-ins and message traces, and
/// pages of them. They are told apart by their properties.
/// </summary>
internal sealed class AuditObjectReader(AuditRecordHistory history, IActivityReporter reporter) : IAuditRecordReader
{
    private const string AuditData = "AuditData";
    private const string NoRecord =
        "the object is no audit record, sign-in or message trace: it has neither AuditData nor Operation and CreationTime. Pipe what Search-UnifiedAuditLog, Import-Csv or Get-MessageTraceV2 gives, without Select-Object.";

    private readonly AuditRecordReader _records = new(null, history, reporter);
    private readonly List<MailboxActivity> _activities = [];
    private long _count;

    public IReadOnlyList<MailboxActivity> Read(object record)
    {
        _activities.Clear();
        foreach (object? item in Page(record) ?? (object?[])[record])
        {
            _count++;
            string? fault = item is IDictionary row ? ReadRow(row) : item is string text ? ReadText(text) : NoRecord;
            if (fault is not null)
            {
                reporter.Error(new ActivityException(ActivityErrorId.RowUnreadable, $"Audit record {_count} of the input: {fault}", item));
            }
        }

        return [.. _activities];
    }

    /// <summary>The records of a page, as Invoke-MgGraphRequest and ConvertFrom-Json give one of Microsoft Graph.</summary>
    private static IEnumerable<object?>? Page(object record) =>
        record is IDictionary page && Property(page, "value") is IEnumerable records and not (string or IDictionary) ? records.Cast<object?>() : null;

    private string? ReadRow(IDictionary row)
    {
        if (Convert.ToString(Property(row, "ResultIndex"), CultureInfo.InvariantCulture) == "-1")
        {
            history.TellFailedSearch(reporter);
        }

        object? data = Property(row, AuditData);
        return data is string text ? ReadText(text)
            : data is IDictionary nested ? ReadText(ObjectJson.Write(Bag(nested) ?? nested))
            : Has(row, AuditData) ? "AuditData is empty."
            : Has(row, "Operation") && Has(row, "CreationTime") ? ReadText(ObjectJson.Write(row))
            : ReadEntry(Encoding.UTF8.GetBytes(ObjectJson.Write(Trimmed(row))));
    }

    /// <summary>What a schema does not name, Graph's clients put into a bag of their own.</summary>
    private static IDictionary? Bag(IDictionary data) =>
        Property(data, "AdditionalProperties") is IDictionary { Count: > 0 } more ? more
        : Property(data, "dynamicProperties") is IDictionary { Count: > 0 } named ? named
        : null;

    private string? ReadText(string text)
    {
        byte[] json = Encoding.UTF8.GetBytes(text.TrimStart('\uFEFF'));
        try
        {
            if (AuditJson.Record(json) is byte[] record)
            {
                json = record;
            }
            else if (LogEntry.Find(json) is LogEntry entry)
            {
                return entry.Read(_records, null, 0, _activities);
            }
        }
        catch (JsonException)
        {
            // What is wrong with it is the record reader's to say.
        }

        return _records.Read(json, 0, _activities);
    }

    private string? ReadEntry(byte[] json) => LogEntry.Find(json) is LogEntry entry ? entry.Read(_records, null, 0, _activities) : NoRecord;

    private static bool Has(IDictionary row, string name) => row.Keys.Cast<object>().Any(key => IsName(key, name));

    private static object? Property(IDictionary row, string name)
    {
        foreach (DictionaryEntry entry in row)
        {
            if (IsName(entry.Key, name))
            {
                return entry.Value;
            }
        }

        return null;
    }

    private static OrderedDictionary Trimmed(IDictionary row)
    {
        var trimmed = new OrderedDictionary();
        foreach (DictionaryEntry entry in row)
        {
            trimmed[entry.Key.ToString()?.Trim() ?? ""] = entry.Value;
        }

        return trimmed;
    }

    /// <summary>Headers of exports end in blanks at times.</summary>
    private static bool IsName(object key, string name) => string.Equals(key.ToString()?.Trim(), name, StringComparison.OrdinalIgnoreCase);
}
