using System.Text;
using System.Text.Json;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>What a mail client's rule does (facts B4): JSON within a text, as words.</summary>
internal static class RuleActions
{
    /// <summary>"Forward to a, b; Delete"; the text itself where it is something else.</summary>
    internal static string InWords(string text)
    {
        byte[] json = Encoding.UTF8.GetBytes(text);
        try
        {
            string?[] actions = [.. new JsonPart(json, 0, json.Length).Elements().Select(InWords)];
            return actions.Length == 0 || Array.Exists(actions, action => action is null) ? text : string.Join("; ", actions);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string? InWords(JsonPart action)
    {
        JsonMembers members = action.Members;
        string[] recipients = [.. members["Recipients"u8].Elements().Select(recipient => recipient.Text).OfType<string>()];
        return members["ActionType"u8].Text is not string type ? null
            : recipients.Length > 0 ? $"{type} to {string.Join(", ", recipients)}"
            : members["DestinationFolderId"u8].Text is string folder ? $"{type} to folder {folder}"
            : type;
    }
}
