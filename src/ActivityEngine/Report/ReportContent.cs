namespace OutlookActivities.Engine.Report;

/// <summary>All that a report shows, gathered: what its sections are written of.</summary>
internal sealed class ReportContent
{
    internal required string Title { get; init; }

    internal required DateTimeOffset WrittenAt { get; init; }

    internal required ActivityReportOptions Options { get; init; }

    internal required ReportEvents Events { get; init; }

    /// <summary>How many activities were given; an event can stand for two, a reading and its end.</summary>
    internal required long ActivityCount { get; init; }

    internal required IReadOnlyList<AddressSummary> Addresses { get; init; }

    internal required AddressPlaces Places { get; init; }

    internal required AddressOwners Owners { get; init; }

    internal required IReadOnlyList<ApplicationSummary> Applications { get; init; }

    internal required IReadOnlyList<ActivitySession> Sessions { get; init; }

    internal required IReadOnlyList<ActivitySearch> Searches { get; init; }

    internal required SourceFiles Sources { get; init; }

    /// <summary>The gravest first, then in order of time; each with the rows of its events.</summary>
    internal required IReadOnlyList<RowsOf<SuspiciousActivity>> Findings { get; init; }

    internal required IReadOnlyList<RowsOf<ExposedMessage>> Exposed { get; init; }

    internal IEnumerable<string> Mailboxes => Events.Mailbox.Texts.Skip(1);

    /// <summary>Country and network, as far as they are known: "NL, AS64500"; null where nothing is.</summary>
    internal string? PlaceOf(string address) =>
        string.Join(" \u00B7 ", new[] { Places.Country(address), Places.Network(address) }.Where(part => part is not null)) is { Length: > 0 } place ? place : null;
}
