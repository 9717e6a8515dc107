using OutlookActivities.Reasoning.Rules;

namespace OutlookActivities.Reasoning;

/// <summary>All rules, in the order of a break-in: getting in, staying, reading, hiding and taking.</summary>
internal static class SuspicionRules
{
    /// <summary>What is said of the rules, for completion and help; never fed.</summary>
    internal static IReadOnlyList<SuspicionRule> Known { get; } = Make();

    /// <summary>New ones, for one log: they remember it.</summary>
    internal static SuspicionRule[] Make() =>
    [
        new UnfamiliarSignIn(),
        new MissingBaseline(),
        new ImpossibleTravel(),
        new PasswordGuessing(),
        new PasswordSpraying(),
        new StoppedByMfa(),
        new SharedSession(),
        new LegacyProtocol(),
        new ScriptClient(),
        new ApplicationConsent(),
        new ApplicationSecret(),
        new ApplicationMail(),
        new LookAlikeName(),
        new RoleGranted(),
        new UserCreated(),
        new DeviceRegistered(),
        new SecurityInfoChanged(),
        new PasswordReset(),
        new SensitiveSearch(),
        new SearchedAndOpened(),
        new UnfamiliarAccess(),
        new ReadingSpree(),
        new FolderSync(),
        new UnfamiliarFile(),
        new InboxRule(),
        new HidingFolder(),
        new MailForwarding(),
        new TransportRule(),
        new MailboxPermission(),
        new UnfamiliarSend(),
        new MassMail(),
        new TracesDeleted(),
        new AuditDisabled(),
        new ThrottledAccess(),
    ];
}
