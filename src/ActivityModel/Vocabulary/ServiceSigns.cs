namespace OutlookActivities;

/// <summary>
/// The signs by which a record of a service is told from one of a person. All are from facts B6, which counted them on public records; never is an
/// address one: applications that were consented to by their victims read mail from Microsoft's own addresses.
/// </summary>
internal static class ServiceSigns
{
    /// <summary>The service's own accounts (facts B5, B6).</summary>
    private static readonly string[] s_accounts = [@"NT AUTHORITY\", @"NT SERVICE\"];

    /// <summary>Entra's own provisioning (facts B6): the actors of its records of type 8.</summary>
    private static readonly string[] s_provisioning = ["Certificate", "ServicePrincipal_"];

    /// <summary>
    /// Clients of RESTSystem that no list of Microsoft's names, and that facts B6 counts as first-party: they serve the mailboxes of a new tenant in which
    /// nobody has consented to them (public data set invictus-ir/o365_dataset).
    /// </summary>
    private static readonly HashSet<string> s_systemClients = new(StringComparer.OrdinalIgnoreCase)
    {
        "3c8e478f-21ca-493a-b87c-c7366d664d54",
        "f3f64fec-ecee-4e9a-9eed-a36a5e421300",
    };

    /// <summary>Security centre cmdlets (18) and what its pages ask for (52); what an investigator looks for is told apart by its category.</summary>
    private static readonly string[] s_recordTypes = ["18", "SecurityComplianceCenterEOPCmdlet", "52", "DataInsightsRestApiAudit"];

    /// <summary>Whether a service did it. Any argument may be missing.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="category">Its category.</param>
    /// <param name="recordType">The record's type, number or name.</param>
    /// <param name="actorType">The kind of the actor, by name.</param>
    /// <param name="actor">The actor.</param>
    /// <param name="clientInfo">ClientInfoString.</param>
    /// <param name="address">The address without port and brackets.</param>
    /// <param name="applicationId">The application that acted.</param>
    internal static bool Any(
        string operation, string category, string? recordType, string? actorType, string? actor, string? clientInfo, string? address, string? applicationId) =>
        Is(actorType, AuditNumbers.DataCentreAdmin)
        || Begins(actor, s_accounts)
        || (Has(clientInfo, "Client=RESTSystem") && IsFirstParty(applicationId))
        || (Is(actor, "S-1-5-18") && Has(clientInfo, "Action=ConfigureGroup"))
        || (Is(operation, "ModifyFolderPermissions") && address == "::1")
        || ((Is(recordType, "8") || Is(recordType, "AzureActiveDirectory")) && Begins(actor, s_provisioning))
        || (category == ActivityCategory.Other && s_recordTypes.Contains(recordType, StringComparer.OrdinalIgnoreCase));

    /// <summary>
    /// Whether the address is that of Microsoft's host, not of the actor (facts B6): Entra's directory records, applications over REST, the host itself.
    /// </summary>
    internal static bool IsBackEndAddress(string? recordType, string? clientInfo, string? address) =>
        address is not null
        && (address == "::1" || Is(recordType, "8") || Is(recordType, "AzureActiveDirectory")
            || (clientInfo is not null && clientInfo.StartsWith("Client=REST", StringComparison.OrdinalIgnoreCase)));

    private static bool IsFirstParty(string? applicationId) =>
        applicationId is not null && (s_systemClients.Contains(applicationId) || KnownApplications.Name(applicationId) is not null);

    private static bool Begins(string? text, string[] beginnings) =>
        text is not null && beginnings.Any(beginning => text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static bool Has(string? text, string part) => text is not null && text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool Is(string? text, string other) => string.Equals(text, other, StringComparison.OrdinalIgnoreCase);
}
