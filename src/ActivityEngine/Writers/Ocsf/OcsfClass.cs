namespace OutlookActivities.Engine.Writers.Ocsf;

/// <summary>An event class of OCSF 1.8.0, as far as activities of a mailbox need it.</summary>
internal sealed class OcsfClass(int uid, string name, int category, string categoryName, bool hasActorByProfile, bool needsSource)
{
    internal static readonly OcsfClass Authentication = new(3002, "Authentication", 3, "Identity & Access Management", false, false);

    internal static readonly OcsfClass EntityManagement = new(3004, "Entity Management", 3, "Identity & Access Management", false, false);

    internal static readonly OcsfClass EmailActivity = new(4009, "Email Activity", 4, "Network Activity", true, false);

    internal static readonly OcsfClass WebResources = new(6001, "Web Resources Activity", 6, "Application Activity", true, false);

    internal static readonly OcsfClass ApiActivity = new(6003, "API Activity", 6, "Application Activity", false, true);

    internal static readonly OcsfClass Datastore = new(6005, "Datastore Activity", 6, "Application Activity", false, true);

    internal static readonly OcsfClass FileHosting = new(6006, "File Hosting Activity", 6, "Application Activity", false, true);

    internal int Uid { get; } = uid;

    internal string Name { get; } = name;

    internal int Category { get; } = category;

    internal string CategoryName { get; } = categoryName;

    /// <summary>Whether the class has an actor only with the profile "host".</summary>
    internal bool HasActorByProfile { get; } = hasActorByProfile;

    /// <summary>Whether src_endpoint is required.</summary>
    internal bool NeedsSource { get; } = needsSource;
}
