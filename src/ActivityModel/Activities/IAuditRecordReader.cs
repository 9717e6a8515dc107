namespace OutlookActivities;

/// <summary>Makes activities of audit records that come one by one. A record that cannot be read is reported, and the next is read.</summary>
public interface IAuditRecordReader
{
    /// <summary>Reads a record.</summary>
    /// <param name="record">The text of AuditData, or an object as a dictionary of its properties, nested ones too.</param>
    /// <returns>Its activities; none for one that cannot be read or was read before.</returns>
    IReadOnlyList<MailboxActivity> Read(object record);
}
