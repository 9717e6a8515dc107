namespace OutlookActivities.Reasoning;

/// <summary>A record that tells where a message was.</summary>
internal struct FolderSighting
{
    /// <summary>No folder any more: it was deleted for good.</summary>
    internal const int Gone = -1;

    internal long Ticks;
    internal int Mailbox;
    internal int Message;

    /// <summary>The folder until then; 0 where it is not known.</summary>
    internal int Before;

    /// <summary>The folder from then on; 0 where it is not known.</summary>
    internal int After;
}
