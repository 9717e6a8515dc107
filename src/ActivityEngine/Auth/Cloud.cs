namespace OutlookActivities.Engine.Auth;

/// <summary>The hosts of Microsoft's clouds (facts C). That of GCC, which signs in with the worldwide cloud, is given with -BaseUri.</summary>
internal sealed class Cloud
{
    private static readonly Dictionary<ActivityEnvironment, Cloud> s_clouds = new()
    {
        [ActivityEnvironment.Global] = new("login.microsoftonline.com", "outlook.office.com", "graph.microsoft.com", "manage.office.com"),
        [ActivityEnvironment.USGovernment] = new("login.microsoftonline.us", "outlook.office365.us", "graph.microsoft.us", "manage.office365.us"),
        [ActivityEnvironment.USGovernmentDoD] = new("login.microsoftonline.us", "outlook-dod.office365.us", "dod-graph.microsoft.us", "manage.protection.apps.mil"),
        [ActivityEnvironment.China] = new("login.partner.microsoftonline.cn", "partner.outlook.cn", "microsoftgraph.chinacloudapi.cn", "manage.office.cn"),
    };

    private readonly Uri[] _services;

    private Cloud(string signIn, string outlook, string graph, string management)
    {
        SignIn = new Uri($"https://{signIn}/");
        _services = [new Uri($"https://{outlook}/"), new Uri($"https://{graph}/"), new Uri($"https://{management}/")];
    }

    /// <summary>Where one signs in.</summary>
    internal Uri SignIn { get; }

    internal static Cloud Of(ActivityEnvironment environment) => s_clouds[environment];

    /// <summary>The host of a service.</summary>
    internal Uri Host(ActivityService service) => _services[(int)service];
}
