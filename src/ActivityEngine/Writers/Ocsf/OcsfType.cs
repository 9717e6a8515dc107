namespace OutlookActivities.Engine.Writers.Ocsf;

/// <summary>What an event is in OCSF: its class, and what was done by the class's own numbers and captions.</summary>
internal sealed class OcsfType(OcsfClass eventClass, int activityId, string activityName)
{
    internal OcsfClass Class { get; } = eventClass;

    internal int ActivityId { get; } = activityId;

    internal string ActivityName { get; } = activityName;

    internal int TypeUid { get; } = (eventClass.Uid * 100) + activityId;

    internal string TypeName { get; } = $"{eventClass.Name}: {activityName}";
}
