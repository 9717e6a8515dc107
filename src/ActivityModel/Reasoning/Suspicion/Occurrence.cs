namespace OutlookActivities.Reasoning;

/// <summary>An activity as the rules see it, in its turn of time. One instance is filled again for every activity: rules keep what they need of it.</summary>
internal sealed class Occurrence(SuspicionIntake intake)
{
    internal long Ticks { get; private set; }

    internal ActivityKind Kind { get; private set; } = null!;

    internal ActivityFacts Facts { get; private set; }

    /// <summary>The session's number among the shared texts; 0 for none.</summary>
    internal int Session { get; private set; }

    /// <summary>The application's number among the shared texts; of a record about an application, that one.</summary>
    internal int Application { get; private set; }

    internal long Message { get; private set; }

    internal int RecordId { get; private set; }

    /// <summary>Whose habits it belongs to.</summary>
    internal int UserKey { get; private set; }

    /// <summary>The address it comes from, its own or that of its session; 0 where that is not known, or only a host of the service.</summary>
    internal int Address { get; set; }

    internal int RecipientCount { get; private set; }

    internal bool IsThrottled { get; private set; }

    /// <summary>For logons.</summary>
    internal SignInOutcome Outcome { get; set; }

    internal Standing Standing { get; set; }

    /// <summary>The search's words, the message's subject, a logon's user agent.</summary>
    internal string? Text => intake.Texts[TextKey];

    internal int TextKey { get; private set; }

    internal string Category => Kind.Category;

    internal string Operation { get; private set; } = "";

    internal string? Mailbox => Kind.Mailbox;

    internal string? UserName => intake.Texts[Facts.UserName];

    /// <summary>The mailbox, for a sentence: some files do not name it.</summary>
    internal string InMailbox => Mailbox is null ? "the mailbox" : $"the mailbox of {Mailbox}";

    /// <summary>Who acted, or in whose mailbox: one that a sentence can name.</summary>
    internal string Who => UserName ?? Mailbox ?? "the owner";

    internal string? ClientIP => intake.Texts[Address];

    internal string? Client => intake.Texts[Facts.Client];

    internal string? Target => intake.Texts[Facts.Target];

    internal string? Folder => intake.Texts[Facts.Folder];

    internal string? Detail => intake.Texts[Facts.Detail];

    internal string? Result => intake.Texts[Facts.Result];

    internal string? ApplicationId => intake.Texts[Application];

    internal ActivityLocation? Location => Address != 0 && intake.Locations.TryGetValue(Address, out ActivityLocation? location) ? location : null;

    /// <summary>Whether it says that it failed. Most rules pass over what did.</summary>
    internal bool HasFailed => Result is string result
        && (result.Equals(ActivityResult.Failure, StringComparison.OrdinalIgnoreCase) || result.Equals("Failed", StringComparison.OrdinalIgnoreCase));

    internal bool Is(string operation) => string.Equals(Operation, operation, StringComparison.OrdinalIgnoreCase);

    internal void Fill(in SuspicionRow row)
    {
        Ticks = row.Ticks;
        ActivityKind kind = intake.Kind(row.Kind);
        if (!ReferenceEquals(kind, Kind))
        {
            Kind = kind;
            Operation = kind.ActivityIdType.Trim();
        }

        Facts = intake.Facts[row.Facts];
        Session = row.Session;
        Application = row.Application;
        Message = row.Message;
        RecordId = row.RecordId;
        TextKey = row.Text;
        RecipientCount = Math.Max(0, row.Number);
        IsThrottled = row.Number < 0;
        UserKey = intake.UserKey(kind, Facts);
        Address = 0;
        Standing = Standing.Unknown;
        Outcome = SignInOutcome.Other;
    }
}
