using System.Text.RegularExpressions;

namespace OutlookActivities.Reasoning;

/// <summary>
/// Says in words what a record of today's logs tells that was changed: what the operation means, what it was done to, and of its details those that a person reads.
/// The record's own names and values, all of them, stay in the activity's Detail and CustomProperties.
/// </summary>
internal static class ChangeWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    // Nested values of Entra's directory (facts B4 and the public data set of B6): what a person reads of each.
    private static readonly Regex s_address = new(@"""Address"": ""([^""]*)""", Options);
    private static readonly Regex s_resource = new(@"""ResourceAppId"": ""([^""]*)""", Options);
    private static readonly Regex s_entitlement = new(@"""EntitlementId""", Options);
    private static readonly Regex s_key = new(@"KeyType=(\w+)[^\]]*?DisplayName=([^\]]*)\]", Options);
    private static readonly Regex s_state = new(@"""State"": (\d)", Options);
    private static readonly Regex s_element = new(@"<([\w ]+)>([^<]*)</\1>", Options);

    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["Role.DisplayName"] = "Role",
        ["Group.DisplayName"] = "Group",
        ["User.UPN"] = "User",
        ["Application.DisplayName"] = "Application",
        ["ServicePrincipal.DisplayName"] = "Application",
        ["AppRole.Value"] = "Permission",
        ["DelegatedPermissionGrant.Scope"] = "Permissions",
        ["DelegatedPermissionGrant.ConsentType"] = "For",
        ["StrongAuthenticationMethod"] = "Method",
        ["StsRefreshTokensValidFrom"] = "Sessions before this are void",
        ["RuleCondition"] = "Where",
        ["RuleActions"] = "Does",
    };

    /// <summary>What only machines read, or what says the same again.</summary>
    private static readonly HashSet<string> s_machines = new(StringComparer.Ordinal)
    {
        "Application.ObjectID", "Application.AppId", "ServicePrincipal.AppId", "ServicePrincipal.Name", "ServicePrincipalName", "AppPrincipalId",
        "AppRole.DisplayName", "ActorId.ServicePrincipalNames", "TargetId.UserType", "Credential", "AccountEnabled", "AvailableToOtherTenants", "RuleId",
        "RuleProvider", "RuleOperation", "LastDirSyncTime", "Force", "Confirm",
    };

    /// <summary>What is worth a word only when it is so.</summary>
    private static readonly HashSet<string> s_switches = new(StringComparer.Ordinal)
    {
        "AlwaysDeleteOutlookRulesBlob", "ConsentContext.IsAdminConsent", "ConsentContext.IsAppOnly", "ConsentContext.OnBehalfOfAll",
        "copyRoleAssignments", "clearSubScopes", "MembersCanShareApplied",
    };

    internal static string For(in EntryStatement said)
    {
        string? target = Target(said);
        string? details = Details(said);
        string what = said.Kind.Category == ActivityCategory.Forwarding && details is not null ? details
            : (ClientRule(said) ?? Meaning(said.Kind.ActivityIdType)) + (target is null ? "" : $": {target}") + (details is null ? "" : $"; {details}");
        return said.Result == ActivityResult.Failure ? "Failed: " + what : what;
    }

    /// <summary>What an operation means; its own name where nothing is known of it.</summary>
    internal static string Meaning(string operation)
    {
        string? meaning = AuditOperations.Find(operation)?.Meaning ?? ActivityTypes.Meaning(operation);
        int semicolon = meaning is null ? -1 : meaning.IndexOf(';');
        return meaning is null ? operation.Trim() : semicolon < 0 ? meaning : meaning.Substring(0, semicolon);
    }

    /// <summary>The one operation that makes, changes and removes; RuleOperation tells which (facts B4).</summary>
    private static string? ClientRule(in EntryStatement said) => said.Kind.ActivityIdType != "UpdateInboxRules" || said.Detail is not string detail ? null
        : Has(detail, "RuleOperation: Add") ? "An inbox rule was made by a mail client"
        : Has(detail, "RuleOperation: Modify") ? "An inbox rule was changed by a mail client"
        : Has(detail, "RuleOperation: Remove") ? "An inbox rule was removed by a mail client"
        : null;

    private static bool Has(string detail, string text) => detail.IndexOf(text, StringComparison.Ordinal) >= 0;

    private static string? Target(in EntryStatement said) => said.Target is not string target ? null : said.Kind.Category switch
    {
        // Names that people give: a blank and a dot are seen only in quotes.
        ActivityCategory.Rule or ActivityCategory.Application when target.IndexOf('@') < 0 => $"\"{target}\"",
        ActivityCategory.File or ActivityCategory.Permission => LastPart(target),
        _ => target,
    };

    /// <summary>Of a file's address its name, of a recipient's place in Exchange's directory the last part.</summary>
    private static string LastPart(string path)
    {
        string bare = path.TrimEnd('/').TrimStart('\\');
        int slash = bare.LastIndexOf('/');
        return slash < 0 || slash + 1 == bare.Length ? bare : bare.Substring(slash + 1);
    }

    private static string? Details(in EntryStatement said)
    {
        if (said.Detail is not string detail)
        {
            return null;
        }

        string flat = said.Kind.Category == ActivityCategory.File ? s_element.Replace(detail, "$1: $2; ").TrimEnd(' ', ';') : detail;
        string? target = said.Target;
        string[] parts = [.. flat.Split(["; "], StringSplitOptions.RemoveEmptyEntries).Select(part => Part(part, target)).OfType<string>()];
        return parts.Length == 0 ? null : string.Join("; ", parts);
    }

    private static string? Part(string part, string? target)
    {
        int colon = part.IndexOf(": ", StringComparison.Ordinal);
        if (colon <= 0)
        {
            return part;
        }

        string name = part.Substring(0, colon);
        string value = part.Substring(colon + 2);
        return s_machines.Contains(name) || value == target || (s_switches.Contains(name) && value.Equals("False", StringComparison.OrdinalIgnoreCase)) ? null : name switch
        {
            "MethodExecutionResult." => LastWord(value),
            "ConsentContext.IsAdminConsent" => "by an administrator",
            "ConsentContext.IsAppOnly" => "as an application, without a user",
            "ConsentContext.OnBehalfOfAll" => "for all users",
            "RuleState" when value == "Enabled" => null,
            "AppAddress" => "Reply address: " + FirstOf(s_address, value),
            "RequiredResourceAccess" => "Wants " + Permissions(value),
            "KeyDescription" => Key(value),
            "StrongAuthenticationRequirement" => "Multi-factor authentication " + Requirement(value),
            _ => (s_names.TryGetValue(name, out string? readable) ? readable : name) + ": " + value,
        };
    }

    /// <summary>Of an exception's full name its own.</summary>
    private static string LastWord(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private static string FirstOf(Regex pattern, string value) => pattern.Match(value) is { Success: true } match ? match.Groups[1].Value : value;

    private static string Permissions(string value)
    {
        int count = s_entitlement.Matches(value).Count;
        string[] resources = [.. s_resource.Matches(value).Cast<Match>().Select(match => KnownApplications.Name(match.Groups[1].Value) ?? match.Groups[1].Value).Distinct()];
        return resources.Length == 0 ? value : $"{count} {(count == 1 ? "permission" : "permissions")} of {string.Join(", ", resources)}";
    }

    private static string Key(string value)
    {
        string removed = value.StartsWith("no longer ", StringComparison.Ordinal) ? "No longer " : "";
        string[] keys = [.. s_key.Matches(value).Cast<Match>().Select(match => $"secret \"{match.Groups[2].Value}\" ({match.Groups[1].Value})")];
        return keys.Length == 0 ? "KeyDescription: " + value : removed + string.Join(", ", keys);
    }

    /// <summary>Per-user multi-factor authentication: 0 disabled, 1 enabled, 2 enforced.</summary>
    private static string Requirement(string value) => FirstOf(s_state, value) switch
    {
        "0" => "disabled",
        "1" => "enabled",
        "2" => "enforced",
        string other => other,
    };
}
