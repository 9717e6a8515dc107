namespace OutlookActivities.Reasoning;

/// <summary>When a message was received: as a time, or as a record's text that is read only when an entry needs it.</summary>
internal readonly struct ReceivedTime
{
    private readonly long _ticksOrPlace;

    private ReceivedTime(long ticksOrPlace) => _ticksOrPlace = ticksOrPlace;

    internal bool IsNone => _ticksOrPlace == 0;

    internal static ReceivedTime At(DateTimeOffset time) => new(time.UtcTicks);

    internal static ReceivedTime Unread(int place) => new(-(long)place);

    internal DateTimeOffset? Read(TextHeap heap) =>
        _ticksOrPlace > 0 ? new DateTimeOffset(_ticksOrPlace, TimeSpan.Zero)
        : _ticksOrPlace < 0 ? UtcText.Read(heap.Text((int)-_ticksOrPlace))
        : null;
}
