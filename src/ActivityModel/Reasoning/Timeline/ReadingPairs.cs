namespace OutlookActivities.Reasoning;

/// <summary>
/// Joins the display of a message in the reading pane with its end: same mailbox, session and item. Readings of whole conversations name no item
/// and are joined by their session.
/// </summary>
/// <typeparam name="T">What stands for a reading.</typeparam>
internal sealed class ReadingPairs<T>
{
    private readonly Dictionary<(int Mailbox, int Session, int Item), T> _open = [];

    /// <summary>A display, and whether an end can be told to be its; an earlier one that has not ended stays alone.</summary>
    internal bool Begin(int mailbox, int session, int item, T reading)
    {
        bool isTraceable = IsTraceable(session, item);
        if (isTraceable)
        {
            _open[(mailbox, session, item)] = reading;
        }

        return isTraceable;
    }

    /// <summary>An end; the reading that it ends, where there is one.</summary>
    internal bool TryEnd(int mailbox, int session, int item, out T reading)
    {
        reading = default!;
        return IsTraceable(session, item)
            && _open.TryGetValue((mailbox, session, item), out reading!)
            && _open.Remove((mailbox, session, item));
    }

    /// <summary>Ends the wait for an end.</summary>
    internal void Forget(int mailbox, int session, int item) => _open.Remove((mailbox, session, item));

    private static bool IsTraceable(int session, int item) => session != 0 || item != 0;
}
