using System.Runtime.CompilerServices;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>What was changed, and how, in words: for each form of record its Target and Detail.</summary>
internal static class AuditWording
{
    private const string Organizations = "/Microsoft Exchange Hosted Organizations/";

    [MethodImpl(HotPath.Compiled)]
    internal static string? Target(AuditForm form, JsonMembers record) => form switch
    {
        AuditForm.AffectedItems => record["DestFolder"u8]["Path"u8].Text,
        AuditForm.FolderPermission => Folder(record)["Path"u8].Text ?? Folder(record)["Name"u8].Text,
        AuditForm.MailboxRule => Rule(record),
        AuditForm.RuleCmdlet => Parameter(record, "Name"u8) ?? AfterBackslash(record["ObjectId"u8].Text) ?? AfterBackslash(Parameter(record, "Identity"u8)),
        AuditForm.MailboxCmdlet => WithoutOrganization(record["ObjectId"u8].Text ?? Parameter(record, "Identity"u8)),
        AuditForm.TenantCmdlet => WithoutOrganization(
            Parameter(record, "Name"u8) ?? Parameter(record, "Identity"u8) ?? record["ObjectId"u8].Text ?? Parameter(record, "SearchName"u8)),
        AuditForm.SignIn => KnownApplications.Name(record["ObjectId"u8].Text) ?? record["ObjectId"u8].Text,
        AuditForm.Directory or AuditForm.Consent => DirectoryWording.Target(record),
        AuditForm.File or AuditForm.Plain or AuditForm.ContentSearch => record["ObjectId"u8].Text ?? record["SourceFileName"u8].Text,
        _ => null,
    };

    internal static string? Detail(string operation, AuditForm form, JsonMembers record) => form switch
    {
        AuditForm.FolderPermission => Sentence.Join(
            Named("User", Folder(record)["MemberUpn"u8]), Named("Rights", Folder(record)["MemberRights"u8])),
        AuditForm.MailboxRule => Sentence.Join(NamedValues.All(record["OperationProperties"u8])
            .Where(property => property.Key is not ("RuleName" or "Name") && !string.IsNullOrEmpty(property.Value) && property.Value is not ("[]" or "{}"))
            .Select(property => Sentence.Of(property.Key, property.Key == "RuleActions" ? RuleActions.InWords(property.Value!) : property.Value))),
        AuditForm.RuleCmdlet or AuditForm.TenantCmdlet => Parameters(record, "Name", "Identity"),
        AuditForm.MailboxCmdlet => operation.Trim() == "Set-Mailbox" ? SetMailbox(record) : Parameters(record, "Identity"),
        AuditForm.SignIn => Sentence.Join(NamedValues.Find(record["ExtendedProperties"u8], "RequestType"u8).Text),
        AuditForm.Directory or AuditForm.Consent => DirectoryWording.Detail(record),
        AuditForm.File => Sentence.Join(
            Named("With", record["TargetUserOrGroupName"u8]), Named("To", record["DestinationRelativeUrl"u8]),
            Named("As", record["DestinationFileName"u8]), record["EventData"u8].Text,
            DirectoryWording.Detail(record)),
        AuditForm.ContentSearch => Sentence.Join(
            Named("Case", record["Case"u8]), Named("Query", record["Query"u8]), Named("Mailboxes", record["ExchangeLocations"u8]),
            Named("Sites", record["SharepointLocations"u8]), record["Parameters"u8].Text),
        AuditForm.Item => Sentence.Join(record["ModifiedProperties"u8].Elements().Select(element => element.IsString ? element.Text : null)) is string changed
            ? "Changed: " + changed
            : null,
        _ => null,
    };

    private static JsonMembers Folder(JsonMembers record) => record["Item"u8]["ParentFolder"u8].Members;

    /// <summary>A rule's name can be a blank or a dot (facts B6): it is a name all the same.</summary>
    private static string? Rule(JsonMembers record)
    {
        JsonPart properties = record["OperationProperties"u8];
        return NamedValues.Find(properties, "RuleName"u8).Text ?? NamedValues.Find(properties, "Name"u8).Text ?? NamedValues.Find(properties, "RuleId"u8).Text;
    }

    [MethodImpl(HotPath.Compiled)]
    private static string? SetMailbox(JsonMembers record)
    {
        JsonPart parameters = record["Parameters"u8];
        string? forwarding = null;
        foreach (KeyValuePair<string, string?> parameter in NamedValues.All(parameters))
        {
            if (parameter.Key is "ForwardingSmtpAddress" or "ForwardingAddress")
            {
                // A change that clears one address may set the other.
                string value = WithoutPrefix(parameter.Value ?? "");
                forwarding = value.Length > 0 ? "Forwarding set to " + value : forwarding ?? "Forwarding cleared";
            }
        }

        string? mode = NamedValues.Find(parameters, "DeliverToMailboxAndForward"u8).Text switch
        {
            null => null,
            "True" or "true" => "a copy stays in the mailbox",
            _ => "no copy stays in the mailbox",
        };
        return Sentence.Join(
            forwarding ?? (mode is null ? null : "Only the mode of forwarding was changed"),
            mode,
            Parameters(record, "Identity", "ForwardingSmtpAddress", "ForwardingAddress", "DeliverToMailboxAndForward"));
    }

    private static string WithoutPrefix(string address) =>
        address.StartsWith("smtp:", StringComparison.OrdinalIgnoreCase) ? address.Substring("smtp:".Length) : address;

    /// <summary>The compliance centre's cmdlets have their parameters as a text.</summary>
    [MethodImpl(HotPath.Compiled)]
    private static string? Parameters(JsonMembers record, params string[] without)
    {
        JsonPart parameters = record["Parameters"u8];
        if (parameters.IsString)
        {
            return parameters.Text;
        }

        var words = new List<string?>();
        foreach (KeyValuePair<string, string?> parameter in NamedValues.All(parameters))
        {
            if (Array.IndexOf(without, parameter.Key) < 0)
            {
                words.Add(Sentence.Of(parameter.Key, WithoutOrganization(parameter.Value)));
            }
        }

        return Sentence.Join(words);
    }

    /// <summary>Exchange names recipients by their place in its directory; only the last part says anything.</summary>
    private static string? WithoutOrganization(string? value) =>
        value is not null && value.IndexOf(Organizations, StringComparison.Ordinal) >= 0 ? value.Substring(value.LastIndexOf('/') + 1) : value;

    private static string? Parameter(JsonMembers record, ReadOnlySpan<byte> name) => NamedValues.Find(record["Parameters"u8], name).Text;

    private static string? AfterBackslash(string? text)
    {
        int backslash = text is null ? -1 : text.IndexOf('\\');
        return backslash < 0 || backslash + 1 == text!.Length ? text : text.Substring(backslash + 1);
    }

    private static string? Named(string name, JsonPart value) => value.Text is string text ? $"{name}: {text}" : null;
}
