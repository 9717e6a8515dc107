namespace OutlookActivities.Engine.Writers.Ocsf;

/// <summary>What an analyst searches other logs for, each with the attribute that holds it; no list where there is nothing.</summary>
internal struct OcsfObservables
{
    private bool _isBegun;

    internal static void Write(JsonLineWriter json, MailboxActivity activity, OcsfSource source, OcsfType type)
    {
        var list = default(OcsfObservables);
        list.Write(json, "src_endpoint.ip", 2, "IP Address", source.Address);
        list.Write(json, source.UserPath + ".name", 4, "User Name", activity.UserName);
        list.Write(json, source.UserPath + ".email_addr", 5, "Email Address", source.Email);
        list.Write(json, "http_request.user_agent", 16, "HTTP User-Agent", source.HasRequest ? activity.UserAgent : null);
        if (type.Class == OcsfClass.EmailActivity)
        {
            list.Write(json, "email.from", 5, "Email Address", OcsfValues.From(activity));
            foreach (string recipient in activity.Recipients ?? TextList.Empty)
            {
                list.Write(json, "email.to", 5, "Email Address", OcsfValues.IsEmail(recipient) ? recipient : null);
            }

            list.Write(json, "email.subject", 40, null, activity.Subject);
            list.Write(json, "email.message_uid", 42, "Message UID", activity.InternetMessageId);
            list.Write(json, "email.files.name", 7, "File Name", activity.Attachment);
        }
        else
        {
            string? resources = type.Class == OcsfClass.WebResources ? "web_resources" : type.Class == OcsfClass.ApiActivity ? "resources" : null;
            list.Write(json, resources + ".name", 40, null, resources is null ? null : activity.Subject);
            list.Write(json, resources + ".uid", 42, "Message UID", resources is null ? null : activity.InternetMessageId);
            list.Write(json, "file.name", 7, "File Name", type.Class == OcsfClass.FileHosting ? activity.Attachment : null);
        }

        if (list._isBegun)
        {
            json.EndArray();
        }
    }

    private void Write(JsonLineWriter json, string name, int typeId, string? type, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (!_isBegun)
        {
            json.BeginArray("observables"u8);
            _isBegun = true;
        }

        json.BeginObject();
        json.Write("name"u8, name);
        json.Write("type_id"u8, typeId);
        json.Write("type"u8, type);
        json.Write("value"u8, value);
        json.EndObject();
    }
}
