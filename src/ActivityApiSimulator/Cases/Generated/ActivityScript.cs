namespace OutlookActivities.Simulator;

/// <summary>The scene being written: its clock, its chance and its activities so far.</summary>
internal sealed class ActivityScript(int seed, double pace)
{
    /// <summary>Seconds between activities below which waits are shortened, so that scenes do not outlast the six months.</summary>
    internal const double BusyPace = 20;

    // .NET has kept the sequence of a seeded Random from version to version, though it does not promise to.
    private readonly Random _random = new(seed);
    private readonly string _ids = $"AAMkADc3{seed:x8}LTQ3YjItNGE5ZC1iZjU1LTcxMmYwZTk0Y2IzNgBGAAAAAAC7V8Dq2mHZRo9Yl0b1Tz5hBwD1";
    private DateTimeOffset _now;
    private int _number;

    internal List<SimulatedActivity> Scene { get; } = [];

    internal DateTimeOffset Now => _now;

    /// <summary>Empties the scene for the next one, which starts no earlier than the last ended.</summary>
    internal void Begin(DateTimeOffset time)
    {
        Scene.Clear();
        _now = time > _now ? time : _now;
    }

    internal int Below(int limit) => _random.Next(limit);

    internal bool Chance(int percent) => _random.Next(100) < percent;

    internal T Pick<T>(T[] values) => values[_random.Next(values.Length)];

    /// <summary>Lets time pass: between half and one and a half times as many seconds, but not beyond the end.</summary>
    internal void Wait(double seconds)
    {
        DateTimeOffset time = _now.AddMilliseconds(1 + Math.Floor(seconds * pace * (500 + _random.Next(1000))));
        _now = time < GeneratedActivities.End ? time : GeneratedActivities.End;
    }

    internal string NewGuid()
    {
        Span<int> parts = [_random.Next(), _random.Next(), _random.Next(), _random.Next()];
        return new Guid(System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(parts)).ToString();
    }

    /// <summary>120 base64 characters that begin alike, as those of one mailbox do.</summary>
    internal string NewItemId()
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        return string.Create(120, this, static (text, script) =>
        {
            script._ids.CopyTo(text);
            for (int i = script._ids.Length; i < text.Length - 1; i += 5)
            {
                int bits = script._random.Next(1 << 30);
                for (int j = i; j < Math.Min(i + 5, text.Length - 1); j++, bits >>= 6)
                {
                    text[j] = letters[bits & 63];
                }
            }

            text[^1] = '=';
        });
    }

    internal void Add(ClientSession session, string type, string itemId = "", params KeyValuePair<string, string>[] properties)
    {
        // The client string belongs to every activity of an application the server has no name for.
        KeyValuePair<string, string>[] all = session.ClientString is null
            ? properties
            : [.. properties, new("ClientString", session.ClientString), new("ActivityScopeClientInfo", session.ClientString)];
        _number++;
        Scene.Add(new SimulatedActivity(
            $"AAQkA{_number:D10}AA=", _now, session.AppIdType, type, itemId, _now.AddMilliseconds(40 + Below(900)), session.Id, all));
    }
}
