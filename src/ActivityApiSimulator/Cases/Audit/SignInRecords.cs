using System.Text.Json.Nodes;

namespace OutlookActivities.Simulator;

/// <summary>Records of sign-ins: type 15, whose ResultStatus says nothing of how they ended (facts B4).</summary>
internal sealed class SignInRecords(AuditScript script)
{
    private const string Exchange = "00000002-0000-0ff1-ce00-000000000000";

    /// <summary>A sign-in that ended well.</summary>
    internal void Succeed(DateTimeOffset time, AuditActor actor, string requestType = "OAuth2:Authorize") => Add(time, "UserLoggedIn", actor, "0", null, requestType);

    /// <summary>A silent renewal of a session's token.</summary>
    internal void Renew(DateTimeOffset time, AuditActor actor) => Add(time, "UserLoggedIn", actor, "0", null, "OAuth2:Token");

    /// <summary>A sign-in that failed or was interrupted.</summary>
    internal void Fail(DateTimeOffset time, AuditActor actor, string errorNumber, string error) =>
        Add(time, "UserLoginFailed", actor, errorNumber, error, "Login:login");

    private void Add(DateTimeOffset time, string operation, AuditActor actor, string errorNumber, string? error, string requestType)
    {
        AuditPerson person = AuditPerson.Of(actor.User);
        JsonObject record = script.Add(time, operation, 15, "AzureActiveDirectory", person.Upn, person.ObjectId);
        string id = record["Id"]!.GetValue<string>();
        record["ResultStatus"] = "Success";
        record["ClientIP"] = actor.ClientIP;
        record["ObjectId"] = Exchange;
        record["AzureActiveDirectoryEventType"] = 1;
        record["ExtendedProperties"] = AuditScript.Named(
            ("ResultStatusDetail", error is null ? "Success" : "UserError"), ("UserAgent", actor.UserAgent), ("RequestType", requestType));
        record["ModifiedProperties"] = new JsonArray();
        record["Actor"] = new JsonArray(Named(person.ObjectId, 0), Named(person.Upn, 5));
        record["ActorContextId"] = AuditScript.Tenant;
        record["ActorIpAddress"] = actor.ClientIP;
        record["InterSystemsId"] = script.NewGuid();
        record["IntraSystemId"] = id;
        record["SupportTicketId"] = "";
        record["Target"] = new JsonArray(Named(Exchange, 0));
        record["TargetContextId"] = AuditScript.Tenant;
        record["ApplicationId"] = actor.ApplicationId;
        record["DeviceProperties"] = actor.Session is null
            ? AuditScript.Named(("OS", "Unknown"))
            : AuditScript.Named(("IsCompliantAndManaged", "False"), ("SessionId", actor.Session));
        record["ErrorNumber"] = errorNumber;
        if (error is not null)
        {
            record["LogonError"] = error;
        }
    }

    private static JsonObject Named(string id, int type) => new() { ["ID"] = id, ["Type"] = type };
}
