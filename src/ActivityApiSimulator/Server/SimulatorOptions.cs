namespace OutlookActivities.Simulator;

/// <summary>What the simulator serves, and how.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The mailbox of whoever names none.</summary>
    public const string DefaultMailbox = "nora.lind@contoso.example";

    /// <summary>The tenant, whose GUID every record has.</summary>
    public const string DefaultTenant = "11111111-2222-4333-8444-555555555555";

    /// <summary>In <see cref="MailboxPermissions"/>: every mailbox.</summary>
    public const string EveryMailbox = "*";

    /// <summary>The loopback port; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The mailboxes; an empty one if none are named.</summary>
    public IReadOnlyList<SimulatedMailbox> Mailboxes { get; init; } = [new(DefaultMailbox, [])];

    /// <summary>The audit log that Microsoft Graph and the Management Activity API serve; in any order.</summary>
    public IReadOnlyList<SimulatedAuditRecord> AuditRecords { get; init; } = [];

    /// <summary>Tokens that are known from the start and never expire by time: token → account.</summary>
    public IReadOnlyDictionary<string, string> AccessTokens { get; init; } = new Dictionary<string, string>();

    /// <summary>Basic authentication, v1.0 only: account → password.</summary>
    public IReadOnlyDictionary<string, string> Passwords { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Who may read whose mailbox beside the own one: account → addresses, or <see cref="EveryMailbox"/>. Null gives the account of
    /// <see cref="ActivityApiSimulator.AccessToken"/> every mailbox.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>>? MailboxPermissions { get; init; }

    /// <summary>Activities in an answer without $top.</summary>
    public int DefaultPageSize { get; init; } = 10;

    /// <summary>The order without $orderby, which no source tells for certain; newest first unless set.</summary>
    public bool OldestFirstByDefault { get; init; }

    /// <summary>Whether an answer without $select lacks CustomProperties; no source tells for certain.</summary>
    public bool CustomPropertiesOnlyWhenSelected { get; init; }

    /// <summary>Requests of one mailbox at a time; the next is answered with 429.</summary>
    public int ConcurrentRequestsPerMailbox { get; init; } = 4;

    /// <summary>The sign-in service beside it; none unless set.</summary>
    public SignInOptions? SignIn { get; init; }

    /// <summary>What goes wrong.</summary>
    public SimulatorFaults Faults { get; init; } = new();

    /// <summary>Tells when tokens expire and when activities arrive.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
