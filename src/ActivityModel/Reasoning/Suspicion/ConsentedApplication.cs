using System.Text.RegularExpressions;

namespace OutlookActivities.Reasoning;

/// <summary>Of a record about an application the application's id: records of the directory name it as the object, or among what was changed.</summary>
internal static class ConsentedApplication
{
    private const string Id = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    private static readonly Regex s_inDetail = new($@"\b(?:ServicePrincipal\.AppId|AppPrincipalId|AppId|ServicePrincipalName): ({Id})\b", RegexOptions.CultureInvariant);

    private static readonly Regex s_whole = new($"^{Id}$", RegexOptions.CultureInvariant);

    /// <summary>The id; null where the record does not tell.</summary>
    internal static string? IdOf(MailboxActivity activity)
    {
        // Where an application is given a right to another, the object is the other one.
        Match match = s_inDetail.Match(activity.Detail ?? "");
        string? objectId = activity.CustomProperties["ObjectId"];
        return match.Success ? match.Groups[1].Value
            : activity.ActivityIdType.StartsWith("Consent", StringComparison.OrdinalIgnoreCase) && objectId is not null && s_whole.IsMatch(objectId) ? objectId
            : null;
    }
}
