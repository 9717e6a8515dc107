namespace OutlookActivities.Benchmarks;

/// <summary>A form of the same activities.</summary>
public enum Form
{
    /// <summary>A folder of the API's JSON pages.</summary>
    Pages,

    /// <summary>The CSV of the 2018 retriever.</summary>
    RetrieverCsv,
}
