using System.Text.RegularExpressions;

namespace OutlookActivities.Engine.Writers.Ecs;

/// <summary>The message of a send.</summary>
internal static class EcsEmail
{
    /// <summary>What Exchange puts behind an attachment's name: its size.</summary>
    private static readonly Regex s_size = new(@"\s*\(\d+b\)$", RegexOptions.CultureInvariant);

    internal static void Write(JsonLineWriter json, MailboxActivity activity)
    {
        json.BeginObject("email"u8);
        WriteAddresses(json, "from"u8, activity.Sender is null ? TextList.Empty : [activity.Sender]);
        WriteAddresses(json, "to"u8, activity.Recipients ?? TextList.Empty);
        json.Write("subject"u8, activity.Subject);
        json.Write("message_id"u8, activity.InternetMessageId);
        if (activity.Attachment is not null)
        {
            json.BeginArray("attachments"u8);
            foreach (string attachment in TextList.Split(activity.Attachment) ?? TextList.Empty)
            {
                json.BeginObject();
                json.BeginObject("file"u8);
                json.Write("name"u8, s_size.Replace(attachment, ""));
                json.EndObject();
                json.EndObject();
            }

            json.EndArray();
        }

        json.EndObject();
    }

    private static void WriteAddresses(JsonLineWriter json, ReadOnlySpan<byte> name, IReadOnlyList<string> addresses)
    {
        if (addresses.Count == 0)
        {
            return;
        }

        json.BeginObject(name);
        json.BeginArray("address"u8);
        foreach (string address in addresses)
        {
            json.WriteElement(address);
        }

        json.EndArray();
        json.EndObject();
    }
}
