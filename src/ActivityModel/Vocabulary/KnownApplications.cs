namespace OutlookActivities;

/// <summary>
/// Microsoft's own applications that audit records of a mailbox name. Source of names and ids: "Verify first-party Microsoft applications in sign-in
/// reports" (learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in), and what Microsoft Graph answers for
/// Microsoft's tenant. An id that is not here is not thereby an attacker's.
/// </summary>
internal static class KnownApplications
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["00000002-0000-0000-c000-000000000000"] = "Windows Azure Active Directory",
        ["00000002-0000-0ff1-ce00-000000000000"] = "Office 365 Exchange Online",
        ["00000003-0000-0000-c000-000000000000"] = "Microsoft Graph",
        ["00000003-0000-0ff1-ce00-000000000000"] = "Office 365 SharePoint Online",
        ["00000006-0000-0ff1-ce00-000000000000"] = "Microsoft Office 365 Portal",
        ["00000007-0000-0ff1-ce00-000000000000"] = "Microsoft Exchange Online Protection",
        ["0000000c-0000-0000-c000-000000000000"] = "Microsoft App Access Panel",
        ["00000014-0000-0000-c000-000000000000"] = "Microsoft.Azure.SyncFabric",
        ["04b07795-8ddb-461a-bbee-02f9e1bf7b46"] = "Microsoft Azure CLI",
        ["08e18876-6177-487e-b8b5-cf950c1e598c"] = "SharePoint Online Web Client Extensibility",
        ["13937bba-652e-4c46-b222-3003f4d1ff97"] = "Substrate Context Service",
        ["14d82eec-204b-4c2f-b7e8-296a70dab67e"] = "Microsoft Graph Command Line Tools",
        ["1950a258-227b-4e31-a9cf-717495945fc2"] = "Microsoft Azure PowerShell",
        ["1b730954-1685-4b74-9bfd-dac224a7b894"] = "Azure Active Directory PowerShell",
        ["1fec8e78-bce4-4aaf-ab1b-5451cc387264"] = "Microsoft Teams",
        ["27922004-5251-4030-b22d-91ecd9a37ea4"] = "Outlook Mobile",
        ["29d9ed98-a469-4536-ade2-f981bc1d605e"] = "Microsoft Authentication Broker",
        ["2d4d3d8e-2be3-4bef-9f87-7875a61c29de"] = "OneNote",
        ["3138fe80-4087-4b04-80a6-8866c738028a"] = "SharePoint Notification Service",
        ["4345a7b9-9a63-4910-a426-35363201d503"] = "O365 Suite UX",
        ["4765445b-32c6-49b0-83e6-1d93765276ca"] = "OfficeHome",
        ["497effe9-df71-4043-a8bb-14cf78c4b63b"] = "Exchange Admin Center",
        ["57fb890c-0dab-4253-a5e0-7188c88b2bb4"] = "SharePoint Online Client",
        ["5d661950-3475-41cd-a2c3-d671a3162bc1"] = "Microsoft Outlook",
        ["5e3ce6c0-2b1f-4285-8d4b-75ee78787346"] = "Microsoft Teams Web Client",
        ["89bee1f7-5e6e-4d8a-9f3d-ecd601259da7"] = "Office365 Shell WCSS-Client",
        ["9199bf20-a13f-4107-85dc-02114787ef48"] = "Outlook Web App Office 365",
        ["a0c73c16-a7e3-4564-9a95-2bdf47383716"] = "Legacy Exchange Online",
        ["ab9b8c07-8f02-4f72-87fa-80105867a763"] = "OneDrive SyncEngine",
        ["b669c6ea-1adf-453f-b8bc-6d526592b419"] = "Focused Inbox",
        ["bc59ab01-8403-45c6-8796-ac3ef710b3e3"] = "Outlook Online Add-in App",
        ["c44b4083-3bb0-49c1-b47d-974e53cbdf3c"] = "Azure Portal",
        ["c9a559d2-7aab-4f13-a6ed-e7e9c52aec87"] = "Microsoft Forms",
        ["cc15fd57-2c6c-4117-a88c-83b1d56b4bbe"] = "Microsoft Teams Services",
        ["d3590ed6-52b3-4102-aeff-aad2292ab01c"] = "Microsoft Office",
        ["d4ebce55-015a-49b5-a083-c84d1797ae8c"] = "Microsoft Intune Enrollment",
        ["fb78d390-0c51-40cd-8e17-fdbfab77341b"] = "Microsoft Exchange REST API Based Powershell",
    };

    /// <summary>The name of an application; null where its id is not known.</summary>
    internal static string? Name(string? applicationId) =>
        applicationId is not null && s_names.TryGetValue(applicationId, out string? name) ? name : null;
}
