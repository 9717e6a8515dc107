using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>What a change of the directory was about: its Target[] by the kinds of its names, its ModifiedProperties[] without what only machines read.</summary>
internal static class DirectoryWording
{
    private static readonly string[] s_machines =
    [
        "Included Updated Properties", "TargetId.ServicePrincipalNames", "Role.WellKnownObjectName", "Role.TemplateId", "Role.ObjectID", "User.ObjectID",
        "User.PUID", "AppRole.Id", "ServicePrincipal.ObjectID", "Group.ObjectID", "ConsentContext.Tags",
    ];

    /// <summary>The user's UPN (kind 5), else the name (kind 1), else the object's id.</summary>
    internal static string? Target(JsonMembers record)
    {
        string? name = null;
        foreach (JsonPart target in record["Target"u8].EachElement())
        {
            string? kind = target["Type"u8].Text;
            if (kind is "5" or "UPN")
            {
                return target["ID"u8].Text;
            }

            name ??= kind is "1" or "Name" ? target["ID"u8].Text : null;
        }

        return name ?? record["ObjectId"u8].Text;
    }

    [MethodImpl(HotPath.Compiled)]
    internal static string? Detail(JsonMembers record)
    {
        var parts = new List<string?>();
        var members = new JsonMembers();
        foreach (JsonPart change in record["ModifiedProperties"u8].EachElement())
        {
            if (!change.IsObject)
            {
                continue;
            }

            change.ReadInto(members);
            if (members["Name"u8].Text is not string name || s_machines.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                continue;
            }

            string to = Bare(members["NewValue"u8].Value);
            string from = Bare(members["OldValue"u8].Value);
            if (to.Length > 0 || from.Length > 0)
            {
                parts.Add(name == "ConsentAction.Permissions" ? Permissions(to) : from.Length == 0 ? $"{name}: {to}" : to.Length == 0 ? $"{name}: no longer {from}" : $"{name}: {to} (was {from})");
            }
        }

        return Sentence.Join(parts);
    }

    /// <summary>Of a consent what was granted, and to whom.</summary>
    private static string Permissions(string text)
    {
        string[] scopes = [.. Regex.Matches(text, @"Scope:\s*([^,\]]+)").Cast<Match>().Select(match => match.Groups[1].Value.Trim()).Distinct()];
        string[] consents = [.. Regex.Matches(text, @"ConsentType:\s*(\w+)").Cast<Match>().Select(match => match.Groups[1].Value).Distinct()];
        return scopes.Length == 0 ? "Permissions: " + text : $"Permissions: {string.Join(", ", scopes)}{(consents.Length == 0 ? "" : $" ({string.Join(", ", consents)})")}";
    }

    /// <summary>Values are often JSON within a text: a list of one.</summary>
    private static string Bare(string? value)
    {
        string text = OnOneLine(value ?? "");
        bool isList = text.Length > 1 && text[0] == '[' && text[text.Length - 1] == ']' && text.IndexOf('[', 1) < 0;
        return (isList ? text.Substring(1, text.Length - 2) : text).Trim().Trim('"').Trim();
    }

    /// <summary>Spaces and lines as one blank each, none at the ends. A regular expression over each value would cost more than all the rest of the record.</summary>
    [MethodImpl(HotPath.Compiled)]
    private static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        bool isBehindSpace = false;
        foreach (char sign in text)
        {
            if (char.IsWhiteSpace(sign))
            {
                isBehindSpace = line.Length > 0;
                continue;
            }

            if (isBehindSpace)
            {
                line.Append(' ');
                isBehindSpace = false;
            }

            line.Append(sign);
        }

        return line.ToString();
    }
}
