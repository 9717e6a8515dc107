using System.Globalization;
using System.Runtime.CompilerServices;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>What a record says of all its activities.</summary>
internal static class AuditDetails
{
    [MethodImpl(HotPath.Compiled)]
    internal static ActivityDetails Read(AuditRecord record, JsonMembers members)
    {
        string? actor = members["UserId"u8].Text;
        string? actorType = AuditNumbers.UserType(members["UserType"u8].Text);
        string? address = AuditClient.Address(members);
        string? application = AuditClient.ApplicationId(members);
        string? agent = AuditClient.UserAgent(members);
        string? recordType = members["RecordType"u8].Text;
        string? clientInfo = members["ClientInfoString"u8].Text;
        string operation = record.Operation.Trim();
        bool isAccess = members["OperationProperties"u8].IsArray && record.Form == AuditForm.Access;
        return new ActivityDetails
        {
            UserName = actor,
            ActorType = actorType,
            LogonType = AuditNumbers.LogonType(members["LogonType"u8].Text),
            ClientIP = address,
            Client = ClientName.From(agent),
            UserAgent = agent,
            ApplicationId = application,
            ApplicationName = AuditClient.ApplicationName(members, application),
            Result = AuditResult.Of(operation, record.Form, members),
            Target = AuditWording.Target(record.Form, members),
            Detail = Sentence.Join(AuditResult.Reason(record.Form, members), AuditWording.Detail(record.Operation, record.Form, members), Count(record, members)),
            Sender = members["SendAsUserSmtp"u8].Text ?? members["SendOnBehalfOfUserSmtp"u8].Text
                ?? (record.Category == ActivityCategory.Send ? members["MailboxOwnerUPN"u8].Text : null),
            Recipients = Recipients(members["recipientList"u8]),
            AccessType = isAccess ? AccessType(members) : null,
            IsThrottled = IsThrottled(members),
            IsService = ServiceSigns.Any(operation, record.Category, recordType, actorType, actor, clientInfo, address, application),
            HasBackEndAddress = ServiceSigns.IsBackEndAddress(recordType, clientInfo, address),
            Query = record.Form == AuditForm.Search || IsContentSearch(operation) ? Query(members) : null,
        };
    }

    internal static bool IsThrottled(JsonMembers members) =>
        string.Equals(NamedValues.Find(members["OperationProperties"u8], "IsThrottled"u8).Text, "True", StringComparison.OrdinalIgnoreCase);

    private static string? AccessType(JsonMembers members) =>
        NamedValues.Find(members["OperationProperties"u8], "MailAccessType"u8).Text
        ?? NamedValues.Find(members["OperationProperties"u8], "AttachmentAccessType"u8).Text;

    /// <summary>Marks a record that names other messages than it counts, or none.</summary>
    private static string? Count(AuditRecord record, JsonMembers members)
    {
        if (record.Form != AuditForm.Access || AuditMessage.IsSync(members))
        {
            return null;
        }

        string? count = members["OperationCount"u8].Text;
        return count is not null && int.TryParse(count, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) && number != record.Items
            ? $"the record counts {number} and names {record.Items}"
            : null;
    }

    /// <summary>Whether it says what is to be searched for: not a preview or an export of what was found.</summary>
    private static bool IsContentSearch(string operation) => operation is "New-ComplianceSearch" or "Set-ComplianceSearch" or "SearchCreated" or "SearchUpdated";

    /// <summary>
    /// For searches of a mailbox no public record shows under which name the text is (facts B4): likely ones are tried. Content searches have Query
    /// (learn.microsoft.com/purview/ediscovery-search-for-activities-in-the-audit-log) or, as a cmdlet, ContentMatchQuery.
    /// </summary>
    private static string? Query(JsonMembers members) =>
        members["QueryText"u8].Text
        ?? members["Query"u8].Text
        ?? members["SearchQuery"u8].Text
        ?? NamedValues.Find(members["OperationProperties"u8], "QueryText"u8).Text
        ?? NamedValues.Find(members["OperationProperties"u8], "Query"u8).Text
        ?? NamedValues.Find(members["Parameters"u8], "ContentMatchQuery"u8).Text;

    private static TextList? Recipients(JsonPart list)
    {
        string[] addresses = [.. list.Elements().Select(element => element.IsString ? element.Text : element["Address"u8].Text ?? element["Name"u8].Text).OfType<string>()];
        return addresses.Length == 0 ? null : new TextList(addresses);
    }
}
