using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Server;

/// <summary>Activities for tests: number 0 is the oldest, and each is a minute after the one before.</summary>
internal static class Made
{
    internal static readonly DateTimeOffset Start = new(2018, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] s_types = ["ServerLogon", "ReadingPaneDisplayStart", "Delete"];

    internal static SimulatedActivity Activity(int number, DateTimeOffset? time = null, string? type = null, string app = "Web") => new(
        Id: $"id-{number}",
        TimeStamp: time ?? Start.AddMinutes(number),
        AppIdType: app,
        ActivityIdType: type ?? s_types[number % s_types.Length],
        ActivityItemId: number % 3 == 0 ? "" : "AAMk+/=",
        ActivityCreationTime: (time ?? Start.AddMinutes(number)).AddMilliseconds(128),
        ClientSessionId: "6f0b0c1e-0000-4000-8000-000000000001",
        CustomProperties: [new("Subject", "Nora's \"invoice\" €"), new("Subject", "twice")]);

    internal static SimulatedMailbox Mailbox(int count, string address = SimulatorOptions.DefaultMailbox) =>
        new(address, Enumerable.Range(0, count).Select(number => Activity(number)));
}
