namespace OutlookActivities.Engine.Api;

/// <summary>How the schema of an audit query names the filter of workloads: the documentation has both (facts B1).</summary>
internal enum ServiceFilterForm
{
    /// <summary>serviceFilter, one name.</summary>
    One,

    /// <summary>serviceFilters, a list.</summary>
    Several,

    /// <summary>Neither was taken.</summary>
    None,
}
