namespace OutlookActivities.Engine.Writers.Ocsf;

/// <summary>Who did it, from where and with what. Where a class requires it and the record does not tell, it says "Unknown".</summary>
internal sealed class OcsfSource(MailboxActivity activity, OcsfType type)
{
    private const string Unknown = "Unknown";

    /// <summary>The address in the form that the schema takes; null where there is none.</summary>
    internal string? Address { get; } = AddressText.IsAddress(activity.ClientIP) ? activity.ClientIP : null;

    internal string? Email { get; } = OcsfValues.IsEmail(activity.UserName) ? activity.UserName : null;

    /// <summary>The attribute that holds the user: a logon is about one, everything else is by one.</summary>
    internal string UserPath => type.Class == OcsfClass.Authentication ? "user" : "actor.user";

    /// <summary>E-mail events have no request.</summary>
    internal bool HasRequest => activity.UserAgent is not null && type.Class != OcsfClass.EmailActivity;

    internal void Write(JsonLineWriter json)
    {
        if (type.Class == OcsfClass.Authentication)
        {
            json.BeginObject("user"u8);
            WriteUser(json, activity.UserName ?? activity.Mailbox ?? Unknown);
            json.EndObject();
            json.BeginObject("service"u8);
            json.Write("name"u8, activity.Target ?? "Exchange Online");
            json.EndObject();
            WriteSession(json);
        }
        else
        {
            WriteActor(json);
        }

        WriteEndpoint(json);
        if (HasRequest)
        {
            json.BeginObject("http_request"u8);
            json.Write("user_agent"u8, activity.UserAgent);
            json.EndObject();
        }
    }

    private void WriteActor(JsonLineWriter json)
    {
        json.BeginObject("actor"u8);
        if (activity.UserName is not null)
        {
            json.BeginObject("user"u8);
            WriteUser(json, activity.UserName);
            json.EndObject();
        }

        WriteSession(json);
        bool isNamed = activity.UserName is not null || activity.ClientSessionId is not null || activity.ApplicationId is not null;
        json.Write("app_name"u8, activity.ApplicationName ?? activity.AppIdType ?? (isNamed ? null : Unknown));
        json.Write("app_uid"u8, activity.ApplicationId);
        json.EndObject();
    }

    private void WriteUser(JsonLineWriter json, string name)
    {
        json.Write("name"u8, name);
        json.Write("email_addr"u8, OcsfValues.IsEmail(name) ? name : null);
        if (activity.ActorType is string kind)
        {
            (int number, string caption) = kind switch
            {
                "Regular" => (1, "User"),
                "Admin" or AuditNumbers.DataCentreAdmin => (2, "Admin"),
                "System" => (3, "System"),
                "Application" or "ServicePrincipal" => (4, "Service"),
                _ => (99, kind),
            };
            json.Write("type_id"u8, number);
            json.Write("type"u8, caption);
        }
    }

    private void WriteSession(JsonLineWriter json)
    {
        if (activity.ClientSessionId is not null)
        {
            json.BeginObject("session"u8);
            json.Write("uid"u8, activity.ClientSessionId);
            json.EndObject();
        }
    }

    private void WriteEndpoint(JsonLineWriter json)
    {
        if (Address is null && !type.Class.NeedsSource)
        {
            return;
        }

        json.BeginObject("src_endpoint"u8);
        json.Write("ip"u8, Address);
        json.Write("name"u8, Address is null ? activity.Client ?? Unknown : null);
        if (activity.Country is not null || activity.City is not null)
        {
            json.BeginObject("location"u8);
            json.Write("country"u8, activity.Country);
            json.Write("city"u8, activity.City);
            json.EndObject();
        }

        if (activity.AsNumber is not null || activity.AsOrganization is not null)
        {
            json.BeginObject("autonomous_system"u8);
            json.Write("number"u8, activity.AsNumber);
            json.Write("name"u8, activity.AsOrganization);
            json.EndObject();
        }

        json.EndObject();
    }
}
