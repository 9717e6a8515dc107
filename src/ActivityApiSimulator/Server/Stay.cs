namespace OutlookActivities.Simulator;

/// <summary>A request at a mailbox, from its beginning to its end; ending twice is ending once.</summary>
internal sealed class Stay : IDisposable
{
    private ServedMailbox? _mailbox;

    internal Stay(ServedMailbox mailbox)
    {
        _mailbox = mailbox;
        UnderWay = mailbox.Enter();
    }

    /// <summary>How many there are now, this one included.</summary>
    internal int UnderWay { get; }

    /// <inheritdoc/>
    public void Dispose() => Interlocked.Exchange(ref _mailbox, null)?.Leave();
}
