using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Writers.Ecs;

/// <summary>Who did it, from where and with what.</summary>
internal static class EcsActor
{
    internal static void Write(JsonLineWriter json, MailboxActivity activity, JsonMembers record)
    {
        string? address = AddressText.IsAddress(activity.ClientIP) ? activity.ClientIP : null;
        string? name = WriteUser(json, activity.UserName);
        if (address is not null)
        {
            json.BeginObject("client"u8);
            json.Write("address"u8, address);
            json.Write("ip"u8, address);
            json.EndObject();
            json.BeginObject("source"u8);
            json.Write("ip"u8, address);
            json.Write("port"u8, Port(record));
            WriteLocation(json, activity);
            json.EndObject();
        }

        if (activity.UserAgent is not null)
        {
            json.BeginObject("user_agent"u8);
            json.Write("original"u8, activity.UserAgent);
            json.EndObject();
        }

        if (activity.TenantId is not null)
        {
            json.BeginObject("organization"u8);
            json.Write("id"u8, activity.TenantId.ToLowerInvariant());
            json.Write("name"u8, record["OrganizationName"u8].Text);
            json.EndObject();
        }

        WriteRelated(json, address, name);
    }

    /// <summary>Where the address is, for activities that Resolve-ActivityLocation has looked up.</summary>
    private static void WriteLocation(JsonLineWriter json, MailboxActivity activity)
    {
        if (activity.Country is not null || activity.City is not null)
        {
            json.BeginObject("geo"u8);
            json.Write("country_iso_code"u8, activity.Country);
            json.Write("city_name"u8, activity.City);
            json.EndObject();
        }

        if (activity.AsNumber is not null || activity.AsOrganization is not null)
        {
            json.BeginObject("as"u8);
            json.Write("number"u8, activity.AsNumber);
            if (activity.AsOrganization is not null)
            {
                json.BeginObject("organization"u8);
                json.Write("name"u8, activity.AsOrganization);
                json.EndObject();
            }

            json.EndObject();
        }
    }

    /// <summary>Splits an address into name and domain; gives the name.</summary>
    private static string? WriteUser(JsonLineWriter json, string? id)
    {
        if (id is null)
        {
            return null;
        }

        int at = id.LastIndexOf('@');
        string? name = at > 0 && at < id.Length - 1 ? id.Substring(0, at) : null;
        json.BeginObject("user"u8);
        json.Write("id"u8, id);
        json.Write("email"u8, name is null ? null : id);
        json.Write("name"u8, name);
        json.Write("domain"u8, name is null ? null : id.Substring(at + 1));
        json.EndObject();
        return name;
    }

    /// <summary>The port of the address that counts: the first of the members in the order of worth.</summary>
    private static int? Port(JsonMembers record) =>
        AddressText.Port(record["ClientIPAddress"u8].Text ?? record["ClientIP"u8].Text ?? record["ActorIpAddress"u8].Text);

    private static void WriteRelated(JsonLineWriter json, string? address, string? user)
    {
        if (address is null && user is null)
        {
            return;
        }

        json.BeginObject("related"u8);
        WriteOne(json, "ip"u8, address);
        WriteOne(json, "user"u8, user);
        json.EndObject();
    }

    private static void WriteOne(JsonLineWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.BeginArray(name);
            json.WriteElement(value);
            json.EndArray();
        }
    }
}
