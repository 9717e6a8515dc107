using System.Text.RegularExpressions;

namespace OutlookActivities.Reasoning;

/// <summary>How much an inbox rule looks like an intruder's, and why. The points are ours; the signs are those of published cases.</summary>
internal sealed class RuleScore
{
    private const int EnoughForHigh = 5;
    private const int EnoughForMedium = 4;

    /// <summary>Folders that nobody looks into.</summary>
    private static readonly Regex s_hiddenFolder = new(
        @"\b(RSS|Conversation History|Archive|Junk|Deleted ?Items|Notes|Sync Issues|Unwanted|Clutter|Feeds|Papierkorb|Gelöschte|Archiv|Éléments supprimés)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private readonly List<string> _signs = [];
    private bool _isUntold;

    private RuleScore()
    {
    }

    internal int Points { get; private set; }

    /// <summary>Whether it sends mail on, which is another technique.</summary>
    internal bool Forwards { get; private set; }

    internal Severity Severity => Points >= EnoughForHigh ? Severity.High : Points >= EnoughForMedium ? Severity.Medium : Severity.Low;

    internal string InWords => _signs.Count > 0 ? string.Join(", ", _signs) : _isUntold ? "was changed by a mail client; the record does not say how" : "sorts mail";

    internal static RuleScore Of(Occurrence activity, RuleContext context)
    {
        string detail = activity.Detail ?? "";
        // Records of changed rules have their bodies blank (facts B4).
        var score = new RuleScore { _isUntold = DetailWords.Value(detail, "RuleOperation") == "ModifyMailboxRule" };
        score.Weigh(2, DetailWords.IsTrue(detail, "DeleteMessage") || DetailWords.IsTrue(detail, "SoftDeleteMessage") || IsAction(detail, "Delete"), "deletes");
        string? folder = DetailWords.Value(detail, "MoveToFolder") ?? DetailWords.Value(detail, "CopyToFolder");
        score.Weigh(2, folder is not null && s_hiddenFolder.IsMatch(folder), $"moves to {folder}");
        score.WeighForwarding(detail, context);
        score.Weigh(1, DetailWords.IsTrue(detail, "MarkAsRead") || IsAction(detail, "MarkAsRead"), "marks as read");
        score.Weigh(2, Hides(activity.Target), "has a name that hides it");
        string conditions = string.Join(" ", DetailWords.Parts(detail).Where(part => part.IndexOf("Words", StringComparison.Ordinal) > 0 || part.StartsWith("RuleCondition", StringComparison.Ordinal)));
        string? word = context.Words.FindIn(conditions);
        score.Weigh(2, word is not null, $"looks for '{word}'");
        score.Weigh(2, activity.Standing == Standing.Unfamiliar, "comes from an unfamiliar place");
        // To stop further rules is what Outlook on the web proposes: it weighs beside others only.
        score.Weigh(1, score.Points > 0 && DetailWords.IsTrue(detail, "StopProcessingRules"), "stops all other rules");
        return score;
    }

    private void WeighForwarding(string detail, RuleContext context)
    {
        string[] names = ["ForwardTo", "RedirectTo", "ForwardAsAttachmentTo"];
        string[] values = [.. names.SelectMany(name => DetailWords.Values(detail, name)),
            .. DetailWords.Parts(detail).Where(part => IsAction(part, "Forward") || IsAction(part, "Redirect"))];
        if (values.Length == 0)
        {
            return;
        }

        Forwards = true;
        string[] outside = [.. values.SelectMany(DetailWords.Addresses).Where(context.IsExternal).Distinct(StringComparer.OrdinalIgnoreCase)];
        Weigh(outside.Length > 0 ? 4 : 2, true, outside.Length > 0 ? $"sends on to {string.Join(", ", outside)}" : $"sends on ({values[0]})");
    }

    private void Weigh(int points, bool applies, string sign)
    {
        if (applies)
        {
            Points += points;
            _signs.Add(sign);
        }
    }

    /// <summary>An action of a mail client's rule: "RuleActions: Forward to …", "Delete", "Actions: ForwardToRecipientsAction".</summary>
    private static bool IsAction(string detail, string action) =>
        Regex.IsMatch(detail, $@"(^|; |Actions: |, ){action}(\w*Action)?($|[ ;,])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>A name of blanks, dots and the like, or of one letter.</summary>
    internal static bool Hides(string? name) =>
        name is not null && name.Count(char.IsLetterOrDigit) <= 1;
}
