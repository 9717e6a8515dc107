namespace OutlookActivities.Engine.Readers.Json;

/// <summary>The members of an activity as the API writes it (facts A4), then those that tell what else an object is.</summary>
internal enum JsonMember
{
    TimeStamp,
    ActivityIdType,
    AppIdType,
    ActivityItemId,
    ActivityCreationTime,
    ClientSessionId,
    ClientVersion,
    TenantId,
    Id,
    CustomProperties,

    /// <summary>The array of a page.</summary>
    Value,

    /// <summary>The time in our own JSON Lines.</summary>
    TimeUtc,

    /// <summary>What OData says about the data.</summary>
    Annotation,

    /// <summary>Everything else; kept beside the custom properties.</summary>
    Other,
}
