using System.Runtime.InteropServices;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>Any number of invented audit records. The same mailboxes, times, number and seed give the same records.</summary>
public sealed class GeneratedAuditLog
{
    private readonly Random _random;
    private readonly string _tenant;

    private GeneratedAuditLog(int seed, string tenant)
    {
        _random = new(seed);
        _tenant = tenant;
    }

    /// <summary>Makes them one after another, oldest first, spread evenly over the time and over the mailboxes.</summary>
    /// <param name="mailboxes">The owners' UPNs.</param>
    /// <param name="count">How many records.</param>
    /// <param name="seed">Which ones.</param>
    /// <param name="start">When the first is.</param>
    /// <param name="end">When the last is over.</param>
    /// <param name="tenant">The tenant, a GUID.</param>
    public static IEnumerable<SimulatedAuditRecord> Create(
        IReadOnlyList<string> mailboxes, int count, int seed, DateTimeOffset start, DateTimeOffset end, string tenant = SimulatorOptions.DefaultTenant)
    {
        GeneratedAuditLog log = new(seed, tenant);
        for (int i = 0; i < count; i++)
        {
            DateTimeOffset time = start + ((end - start) * ((double)i / count));
            yield return SimulatedAuditRecord.Parse(log.Make(mailboxes[i % mailboxes.Count], time).ToBytes());
        }
    }

    private JsonAnswer Make(string mailbox, DateTimeOffset time) => _random.Next(100) switch
    {
        < 50 => Record("MailItemsAccessed", 50, "Exchange", mailbox, time, Bind),
        < 60 => Record("MailItemsAccessed", 2, "Exchange", mailbox, time, Sync),
        < 72 => Record("Send", 2, "Exchange", mailbox, time, json => Item(json, "\\Drafts")),
        < 80 => Record("MoveToDeletedItems", 3, "Exchange", mailbox, time, Deleted),
        < 97 => Record("UserLoggedIn", 15, "AzureActiveDirectory", mailbox, time, SignIn),
        _ => Record("New-InboxRule", 1, "Exchange", mailbox, time, json => Rule(json, mailbox)),
    };

    private JsonAnswer Record(string operation, int recordType, string workload, string mailbox, DateTimeOffset time, Action<Utf8JsonWriter> rest) => JsonAnswer.From(json =>
    {
        json.WriteStartObject();
        json.WriteString("CreationTime", time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("Id", NewGuid());
        json.WriteString("Operation", operation);
        json.WriteString("OrganizationId", _tenant);
        json.WriteNumber("RecordType", recordType);
        json.WriteString("ResultStatus", recordType == 1 ? "True" : "Succeeded");
        json.WriteString("UserKey", $"1003200{(mailbox.Length * 7919):D9}");
        json.WriteNumber("UserType", 0);
        json.WriteNumber("Version", 1);
        json.WriteString("Workload", workload);
        json.WriteString("UserId", mailbox);
        json.WriteString(recordType is 15 or 1 ? "ClientIP" : "ClientIPAddress", Pick(GeneratedTexts.Addresses));
        if (recordType is not (15 or 1))
        {
            json.WriteNumber("LogonType", 0);
            json.WriteString("MailboxOwnerUPN", mailbox);
            json.WriteString("ClientInfoString", $"Client=OWA;{Pick(GeneratedTexts.Browsers)}");
            json.WriteString("SessionId", NewGuid());
        }

        rest(json);
        json.WriteEndObject();
    });

    private void Bind(Utf8JsonWriter json)
    {
        Properties(json, "OperationProperties", ("MailAccessType", "Bind"), ("IsThrottled", "False"));
        int messages = 1 + _random.Next(3);
        json.WriteNumber("OperationCount", messages);
        json.WriteStartArray("Folders");
        json.WriteStartObject();
        json.WriteString("Id", "LgAAAADx7lPvZ1XSQ7i1yFkq0b3nAQC5vG0aJ2lOQZ3fF0zT9m0XAAAAAAEMAAAB");
        json.WriteString("Path", "\\Inbox");
        json.WriteStartArray("FolderItems");
        for (int i = 0; i < messages; i++)
        {
            json.WriteStartObject();
            json.WriteString("InternetMessageId", $"<{NewGuid()}@fabrikam.example>");
            json.WriteNumber("SizeInBytes", 2000 + _random.Next(90000));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Sync(Utf8JsonWriter json)
    {
        Properties(json, "OperationProperties", ("MailAccessType", "Sync"), ("IsThrottled", "False"));
        json.WriteStartObject("Item");
        json.WriteString("Id", "LgAAAADx7lPvZ1XSQ7i1yFkq0b3nAQC5vG0aJ2lOQZ3fF0zT9m0XAAAAAAEMAAAB");
        Folder(json, Pick((string[])["\\Inbox", "\\Sent Items", "\\Inbox\\Invoices"]));
        json.WriteEndObject();
    }

    private void Item(Utf8JsonWriter json, string folder)
    {
        json.WriteStartObject("Item");
        json.WriteString("InternetMessageId", $"<{NewGuid()}@contoso.example>");
        json.WriteString("Subject", Pick(GeneratedTexts.Subjects));
        Folder(json, folder);
        json.WriteEndObject();
    }

    private void Deleted(Utf8JsonWriter json)
    {
        json.WriteStartArray("AffectedItems");
        json.WriteStartObject();
        json.WriteString("InternetMessageId", $"<{NewGuid()}@fabrikam.example>");
        json.WriteString("Subject", Pick(GeneratedTexts.Subjects));
        Folder(json, "\\Inbox");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void SignIn(Utf8JsonWriter json)
    {
        Properties(json, "ExtendedProperties", ("ResultStatusDetail", "Success"), ("UserAgent", Pick(GeneratedTexts.Browsers)), ("RequestType", "OAuth2:Authorize"));
        json.WriteString("ErrorNumber", "0");
        json.WriteString("ApplicationId", "00000002-0000-0ff1-ce00-000000000000");
    }

    private void Rule(Utf8JsonWriter json, string mailbox)
    {
        json.WriteString("ObjectId", $"contoso.example/Mailboxes/{mailbox.Split('@')[0]}\\hide");
        Properties(json, "Parameters", ("Name", "hide"), ("SubjectContainsWords", Pick(GeneratedTexts.Searches)), ("DeleteMessage", "True"));
    }

    private static void Folder(Utf8JsonWriter json, string path)
    {
        json.WriteStartObject("ParentFolder");
        json.WriteString("Id", "LgAAAADx7lPvZ1XSQ7i1yFkq0b3nAQC5vG0aJ2lOQZ3fF0zT9m0XAAAAAAEMAAAB");
        json.WriteString("Path", path);
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, string Value)> properties)
    {
        json.WriteStartArray(name);
        foreach ((string property, string value) in properties)
        {
            json.WriteStartObject();
            json.WriteString("Name", property);
            json.WriteString("Value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    private string NewGuid()
    {
        Span<long> parts = [_random.NextInt64(), _random.NextInt64()];
        return new Guid(MemoryMarshal.AsBytes(parts)).ToString();
    }
}
