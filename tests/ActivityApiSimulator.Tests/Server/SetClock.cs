namespace ActivityApiSimulator.Tests.Server;

/// <summary>A clock that stands where a test sets it.</summary>
internal sealed class SetClock : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = new(2018, 6, 1, 12, 0, 0, 500, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
