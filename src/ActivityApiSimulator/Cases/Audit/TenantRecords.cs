using System.Text.Json.Nodes;

namespace OutlookActivities.Simulator;

/// <summary>Records of cmdlets (type 1), of the directory (type 8) and of files (type 6); facts B4.</summary>
internal sealed class TenantRecords(AuditScript script)
{
    /// <summary>Microsoft's hosts, from which services and applications call.</summary>
    internal const string BackEnd = "2001:db8:f0::a1";

    private const string EntraHost = "2001:db8:f0::e5";

    /// <summary>A cmdlet that a person ran, or a page of Outlook or of the admin centre did.</summary>
    internal void Cmdlet(DateTimeOffset time, AuditActor actor, string operation, string objectId, int port, params (string Name, string Value)[] parameters)
    {
        string address = actor.ClientIP.Contains(':', StringComparison.Ordinal) ? $"[{actor.ClientIP}]:{port}" : $"{actor.ClientIP}:{port}";
        JsonObject record = AddCmdlet(time, actor.User, AuditPerson.Of(actor.User).Key, 2, operation, objectId, parameters);
        record["ClientIP"] = address;
        record["AppId"] = "00000002-0000-0ff1-ce00-000000000000";
        record["ClientAppId"] = "";
        record["SessionId"] = actor.Session ?? "";
    }

    /// <summary>A cmdlet that a service ran.</summary>
    internal void ServiceCmdlet(DateTimeOffset time, string account, string operation, string objectId, params (string Name, string Value)[] parameters)
    {
        JsonObject record = AddCmdlet(time, account, account, 3, operation, objectId, parameters);
        record["AppId"] = "";
        record["ClientAppId"] = "";
    }

    /// <summary>A change of the directory by a person: the address is that of Microsoft's host (facts B6).</summary>
    internal void Directory(
        DateTimeOffset time, string user, string operation, (string Id, int Type)[] target, (string Name, string New, string Old)[] changes, string agent = "EvoSTS")
    {
        AuditPerson person = AuditPerson.Of(user);
        AddDirectory(time, person.Upn, person.Key + "@" + AuditPerson.Domain, 0, operation, [(person.Upn, 5), (person.ObjectId, 2)], target, changes, agent);
    }

    /// <summary>A change of the directory by one of its own services.</summary>
    internal void Provision(DateTimeOffset time, string operation, (string Id, int Type)[] target, (string Name, string New, string Old)[] changes)
    {
        const string Account = "ServicePrincipal_41a6b0b9-7c1e-4c53-8a5e-6f4a3d2b9c10";
        AddDirectory(time, Account, "Not Available", 4, operation, [("Microsoft Graph", 1), (Account, 2)], target, changes, "");
    }

    /// <summary>A file of the owner's.</summary>
    internal void File(DateTimeOffset time, AuditActor actor, string operation, string name)
    {
        const string Site = "https://contoso-my.example/personal/nora_lind/";
        JsonObject record = script.Add(time, operation, 6, "OneDrive", actor.User, "i:0h.f|membership|" + AuditPerson.Of(actor.User).Key);
        record["ClientIP"] = actor.ClientIP;
        record["ObjectId"] = $"{Site}Documents/{name}";
        record["EventSource"] = "SharePoint";
        record["ItemType"] = "File";
        record["SiteUrl"] = Site;
        record["SourceFileName"] = name;
        record["SourceRelativeUrl"] = "Documents";
        record["UserAgent"] = actor.UserAgent;
        record["AppAccessContext"] = new JsonObject { ["AADSessionId"] = actor.Session, ["ClientAppId"] = "00000003-0000-0ff1-ce00-000000000000" };
    }

    private JsonObject AddCmdlet(
        DateTimeOffset time, string user, string key, int userType, string operation, string objectId, (string Name, string Value)[] parameters)
    {
        JsonObject record = script.Add(time, operation, 1, "Exchange", user, key, userType);
        record["ResultStatus"] = "True";
        record["ObjectId"] = objectId;
        record["ExternalAccess"] = userType == 3;
        record["OrganizationName"] = AuditPerson.Domain;
        record["OriginatingServer"] = "DB9PR00MB0001 (15.20.9000.000)";
        record["Parameters"] = AuditScript.Named(parameters);
        return record;
    }

    private void AddDirectory(
        DateTimeOffset time,
        string user,
        string key,
        int userType,
        string operation,
        (string Id, int Type)[] actor,
        (string Id, int Type)[] target,
        (string Name, string New, string Old)[] changes,
        string agent)
    {
        JsonObject record = script.Add(time, operation, 8, "AzureActiveDirectory", user, key, userType);
        record["ResultStatus"] = "Success";
        record["ClientIP"] = EntraHost;
        record["ObjectId"] = target[^1].Id;
        record["AzureActiveDirectoryEventType"] = 1;
        record["ExtendedProperties"] = AuditScript.Named(
            ("additionalDetails", agent.Length == 0 ? "{}" : $$"""{"User-Agent":"{{agent}}"}"""), ("extendedAuditEventCategory", "ServicePrincipal"));
        record["ModifiedProperties"] = new JsonArray([.. changes.Select(change =>
            new JsonObject { ["Name"] = change.Name, ["NewValue"] = change.New, ["OldValue"] = change.Old })]);
        record["Actor"] = Ids(actor);
        record["ActorContextId"] = AuditScript.Tenant;
        record["ActorIpAddress"] = EntraHost;
        record["InterSystemsId"] = script.NewGuid();
        record["IntraSystemId"] = script.NewGuid();
        record["SupportTicketId"] = "";
        record["Target"] = Ids(target);
        record["TargetContextId"] = AuditScript.Tenant;
    }

    private static JsonArray Ids((string Id, int Type)[] ids) => new([.. ids.Select(id => new JsonObject { ["ID"] = id.Id, ["Type"] = id.Type })]);
}
