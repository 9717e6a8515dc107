using System.Globalization;

namespace OutlookActivities.Simulator;

/// <summary>Names that Microsoft Graph has for numbers of AuditData (parts B1 and B4).</summary>
internal static class AuditNames
{
    private static readonly string[] s_userTypes =
        ["Regular", "Reserved", "Admin", "DcAdmin", "System", "Application", "ServicePrincipal", "CustomPolicy", "SystemPolicy", "PartnerTechnician", "Guest"];

    private static readonly Dictionary<int, string> s_recordTypes = new()
    {
        [1] = "ExchangeAdmin",
        [2] = "ExchangeItem",
        [3] = "ExchangeItemGroup",
        [4] = "SharePoint",
        [6] = "SharePointFileOperation",
        [8] = "AzureActiveDirectory",
        [9] = "AzureActiveDirectoryAccountLogon",
        [15] = "AzureActiveDirectoryStsLogon",
        [29] = "MailSubmission",
        [50] = "ExchangeItemAggregated",
        [52] = "DataInsightsRestApiAudit",
        [101] = "ExchangeSearch",
    };

    internal static string RecordType(int number) => s_recordTypes.GetValueOrDefault(number) ?? number.ToString(CultureInfo.InvariantCulture);

    internal static string UserType(int number) => s_userTypes.ElementAtOrDefault(number) ?? "unknownFutureValue";

    /// <summary>Filters spell them in camel case: exchangeItemAggregated.</summary>
    internal static bool IsRecordType(string name) => s_recordTypes.ContainsValue(char.ToUpperInvariant(name[0]) + name[1..]);
}
