namespace OutlookActivities;

/// <summary>The forms in which activities are written to a file.</summary>
public enum ActivityExportFormat
{
    /// <summary>Flat CSV, one column a property; opens in a spreadsheet and reads back without loss.</summary>
    Csv,

    /// <summary>The seven columns of the 2018 Python retriever, for tools that were made for them.</summary>
    RetrieverCsv,

    /// <summary>One JSON object a line; reads back without loss.</summary>
    JsonLines,

    /// <summary>The records of the Unified Audit Log as they are, one a line, for tools that read AuditData.</summary>
    AuditData,

    /// <summary>Events of the Open Cybersecurity Schema Framework 1.8.0, one a line, each with its original record.</summary>
    Ocsf,

    /// <summary>Events of the Elastic Common Schema, one a line, as Elastic's integration for Microsoft 365 writes them.</summary>
    Ecs,

    /// <summary>Events for Timesketch, one flat object a line: activities, rows of a timeline and findings.</summary>
    Timesketch,

    /// <summary>A folder of Parquet files by day and mailbox, for DuckDB, Spark, Trino and Azure Data Explorer. PowerShell 7.4 and later.</summary>
    Parquet,
}
