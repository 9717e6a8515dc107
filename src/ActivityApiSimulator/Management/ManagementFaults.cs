namespace OutlookActivities.Simulator;

/// <summary>What goes wrong at the Management Activity API alone, and what is switched on there (part B2).</summary>
public sealed class ManagementFaults
{
    /// <summary>The content types that are subscribed to from the start; a subscription that was stopped is not among them.</summary>
    public ISet<string> Subscriptions { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Audit.Exchange", "Audit.AzureActiveDirectory" };

    /// <summary>Content types whose subscription the tenant's administrator switched off.</summary>
    public ISet<string> DisabledSubscriptions { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The oldest so many blobs of each content type have expired: they are listed and cannot be read.</summary>
    public int ExpiredBlobs { get; set; }

    /// <summary>The records at the end of a blob that the next one holds again.</summary>
    public int RepeatedRecords { get; set; }

    /// <summary>Records in a blob.</summary>
    public int BlobSize { get; set; } = 100;

    /// <summary>Blobs in a page of the list.</summary>
    public int PageSize { get; set; } = 200;

    /// <summary>Whether the application lacks the permission.</summary>
    public bool IsPermissionMissing { get; set; }
}
