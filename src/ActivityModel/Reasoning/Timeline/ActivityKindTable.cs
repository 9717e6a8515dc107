using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>Every kind of activity once. There are few, whatever the number of activities.</summary>
internal sealed class ActivityKindTable(TimelineOptions options)
{
    private const int RecentKinds = 256;

    private readonly Dictionary<(string?, string, string, string?, string, string?), ActivityKind> _kinds = [];
    private readonly List<ActivityKind> _byNumber = [];
    private readonly Dictionary<string, int> _mailboxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _applications = new(StringComparer.OrdinalIgnoreCase);

    // Readers give the same strings again and again: found by reference, without hashing six texts for every activity.
    private readonly ActivityKind?[] _recent = new ActivityKind?[RecentKinds];

    internal int Count => _byNumber.Count;

    internal ActivityKind this[int number] => _byNumber[number];

    [MethodImpl(HotPath.Compiled)]
    internal ActivityKind Find(ActivityRecord record, string? file)
    {
        string type = record.ActivityIdType;
        string? app = record.AppIdType;
        string? mailbox = record.Mailbox;
        string category = record.Category;
        string source = record.Source;
        int place = (RuntimeHelpers.GetHashCode(type) ^ (RuntimeHelpers.GetHashCode(app) * 31)) & (RecentKinds - 1);
        if (_recent[place] is ActivityKind recent && ReferenceEquals(recent.ActivityIdType, type) && ReferenceEquals(recent.AppIdType, app)
            && ReferenceEquals(recent.Mailbox, mailbox) && ReferenceEquals(recent.Category, category)
            && ReferenceEquals(recent.Source, source) && ReferenceEquals(recent.File, file))
        {
            return recent;
        }

        (string?, string, string, string?, string, string?) key = (mailbox, type, category, app, source, file);
        if (!_kinds.TryGetValue(key, out ActivityKind? kind))
        {
            kind = new ActivityKind
            {
                Number = _byNumber.Count,
                Mailbox = mailbox,
                MailboxKey = MailboxKey(mailbox),
                ActivityIdType = type,
                Category = category,
                AppIdType = app,
                AppKey = Key(_applications, app is null ? null : AppTypes.Canonical(app)),
                Source = source,
                File = file,
                IsVisible = options.Shows(category),
                Folds = !options.Expand && ActivityFold.Folds(source, category),
            };
            _byNumber.Add(kind);
            _kinds.Add(key, kind);
        }

        _recent[place] = kind;
        return kind;
    }

    /// <summary>
    /// When all have come: mailboxes that are only named, as records of Exchange's cmdlets do, get the full name that anything in the input gives. A reader can
    /// do that only with what came before.
    /// </summary>
    /// <param name="users">Who acted.</param>
    internal void CompleteMailboxes(IEnumerable<string?> users)
    {
        if (!_byNumber.Exists(IsOnlyNamed))
        {
            return;
        }

        var names = new MailboxNames();
        foreach (ActivityKind kind in _byNumber)
        {
            names.Know(kind.Mailbox, isOwner: kind.Category is not (ActivityCategory.Logon or ActivityCategory.Send or ActivityCategory.Delivery));
        }

        foreach (string? user in users)
        {
            names.Know(user, isOwner: false);
        }

        foreach (ActivityKind kind in _byNumber.Where(IsOnlyNamed))
        {
            kind.Mailbox = names.Complete(kind.Mailbox!);
            kind.MailboxKey = MailboxKey(kind.Mailbox);
        }
    }

    private static bool IsOnlyNamed(ActivityKind kind) => kind.Mailbox is not null && kind.Mailbox.IndexOf('@') < 0;

    /// <summary>A mailbox's number, however it is written; 0 where none is named.</summary>
    internal int MailboxKey(string? mailbox) => Key(_mailboxes, mailbox);

    private static int Key(Dictionary<string, int> keys, string? name)
    {
        if (name is null)
        {
            return 0;
        }

        if (!keys.TryGetValue(name, out int key))
        {
            key = keys.Count + 1;
            keys.Add(name, key);
        }

        return key;
    }
}
