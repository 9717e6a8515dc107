using System.Text;

namespace OutlookActivities.Reasoning;

/// <summary>Names that are written with other letters than they are read with.</summary>
internal static class LookAlike
{
    /// <summary>A shorter one is in too many honest names.</summary>
    private const int ShortestName = 5;

    private static readonly string[] s_protected =
    [
        "microsoft", "office", "outlook", "sharepoint", "onedrive", "exchange", "azure", "defender", "windows", "company", "admin", "administrator", "payment",
        "management", "system", "team", "helpdesk", "security", "support", "amazon", "google", "adobe", "docusign", "zoom",
    ];

    private static readonly string[] s_claims = ["microsoft", "office", "outlook", "sharepoint", "onedrive", "exchange online", "azure", "defender"];

    /// <summary>Letters of other alphabets and digits that look like a Latin letter; i, l and 1 are one.</summary>
    private static readonly Dictionary<char, char> s_letters = Pairs("аaеeоoрpсcуyхxіlѕsԁdһhјjӏlпnтtкkмmвbαaοoρpνvιlτtκkυu0o1lil3e5s|l$s");

    private static readonly string[] s_protectedAsRead = [.. s_protected.Select(Read)];

    /// <summary>What the name is made to look like; null for an honest one.</summary>
    /// <param name="name">Without a domain.</param>
    /// <param name="own">The tenant's own names, also without, by how they are read.</param>
    internal static string? Of(string name, ILookup<string, string> own)
    {
        string written = Bare(name);
        string read = Read(name);
        int at = Array.FindIndex(s_protectedAsRead, word => read.Contains(word));
        return at >= 0 && !written.Contains(s_protected[at]) ? s_protected[at]
            : own[read].FirstOrDefault(other => other.Length >= ShortestName && Bare(other) != written);
    }

    /// <summary>Names by how they are read.</summary>
    internal static ILookup<string, string> ByReading(IEnumerable<string> names) => names.ToLookup(Read, StringComparer.Ordinal);

    /// <summary>Whether it openly bears a name of Microsoft's.</summary>
    internal static bool Claims(string name)
    {
        string written = name.ToLowerInvariant();
        return Array.Exists(s_claims, word => written.Contains(word));
    }

    private static string Bare(string name) => new([.. name.ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    /// <summary>As it is read: rn as m, vv as w, cl as d.</summary>
    private static string Read(string name)
    {
        var read = new StringBuilder(name.Length);
        foreach (char letter in name.ToLowerInvariant())
        {
            char latin = s_letters.TryGetValue(letter, out char like) ? like : letter;
            if (char.IsLetterOrDigit(latin))
            {
                read.Append(latin);
            }
        }

        return read.Replace("rn", "m").Replace("vv", "w").ToString();
    }

    private static Dictionary<char, char> Pairs(string pairs) =>
        Enumerable.Range(0, pairs.Length / 2).ToDictionary(pair => pairs[pair * 2], pair => pairs[(pair * 2) + 1]);
}
