namespace OutlookActivities;

/// <summary>What the numbers of audit records mean (facts B4: the Office 365 Management Activity API's schema).</summary>
internal static class AuditNumbers
{
    internal const string DataCentreAdmin = "DCAdmin";

    private static readonly string[] s_userTypes =
    [
        "Regular", "Reserved", "Admin", DataCentreAdmin, "System", "Application", "ServicePrincipal", "CustomPolicy", "SystemPolicy",
        "PartnerTechnician", "Guest",
    ];

    private static readonly string[] s_logonTypes = ["Owner", "Admin", "Delegated", "Transport", "SystemService", "BestAccess", "DelegatedAdmin"];

    /// <summary>The kind of the actor; a name, and a number that is not known, stay as they are.</summary>
    internal static string? UserType(string? value) => Name(s_userTypes, value);

    /// <summary>As what the actor was logged on.</summary>
    internal static string? LogonType(string? value) => Name(s_logonTypes, value);

    private static string? Name(string[] names, string? value) =>
        int.TryParse(value, out int number) && number >= 0 && number < names.Length ? names[number] : value;
}
