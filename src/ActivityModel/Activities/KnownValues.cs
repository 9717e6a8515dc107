namespace OutlookActivities;

/// <summary>
/// The values of the known properties of one record, gathered in one pass. Where two names carry the same thing, the more exact one wins; of a
/// doubled name the first.
/// </summary>
/// <typeparam name="T">Text as a string or as bytes; its default stands for nothing.</typeparam>
internal sealed class KnownValues<T>
{
    private readonly T?[] _values = new T?[(int)KnownProperty.PreviousItemId + 1];
    private ulong _taken;

    internal T? UserAgent => First(KnownProperty.UserAgent, KnownProperty.ClientString);

    internal T? Sender => First(KnownProperty.SenderSmtpAddress, KnownProperty.SenderAddress, KnownProperty.From);

    /// <summary>What else there is to say: why a logon failed, what was done with an attachment, how something was deleted.</summary>
    internal KnownProperty DetailProperty => Has(KnownProperty.ExceptionInfo) ? KnownProperty.ExceptionInfo
        : Has(KnownProperty.AttachmentAction) ? KnownProperty.AttachmentAction
        : KnownProperty.DeleteType;

    /// <summary>The folder by number, name or id, unless the record says just that it was the Inbox: see <see cref="IsInInbox"/>.</summary>
    internal T? FolderText => First(KnownProperty.DeliveredFolderType, KnownProperty.SourceFolder);

    internal bool IsInInbox => !Has(KnownProperty.DeliveredFolderType) && Has(KnownProperty.DeliveredToInbox);

    internal T? this[KnownProperty property] => Has(property) ? _values[(int)property] : default;

    internal void Clear() => _taken = 0;

    internal void Take(KnownProperty property, T value)
    {
        if (!Has(property))
        {
            _taken |= 1UL << (int)property;
            _values[(int)property] = value;
        }
    }

    internal bool Has(KnownProperty property) => (_taken & (1UL << (int)property)) != 0;

    /// <summary>The detail: the rule for moves needs the type.</summary>
    internal T? Detail(string activityIdType) =>
        Has(DetailProperty) ? this[DetailProperty] : activityIdType is "Move" ? this[KnownProperty.MoveType] : default;

    private T? First(KnownProperty first, KnownProperty second) => this[Has(first) ? first : second];

    private T? First(KnownProperty first, KnownProperty second, KnownProperty third) => this[Has(first) ? first : Has(second) ? second : third];
}
