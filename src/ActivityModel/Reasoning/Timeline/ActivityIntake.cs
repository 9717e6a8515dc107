using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>Takes activities in: learns what they tell of messages, and makes rows of those that will be shown or that tell an address.</summary>
internal sealed class ActivityIntake
{
    private readonly TimelineOptions _options;
    private readonly ActivityKindTable _kinds;
    private readonly StatementReader _reader;
    private readonly ActivityStatement _statement = new();

    internal ActivityIntake(TimelineOptions options)
    {
        _options = options;
        _kinds = new ActivityKindTable(options);
        _reader = new StatementReader(Texts, options.KeepsContext);
    }

    internal TextTable Texts { get; } = new();

    internal FactsTable Facts { get; } = new();

    /// <summary>Where addresses are, for those that Resolve-ActivityLocation has looked up.</summary>
    internal Dictionary<int, ActivityLocation> Locations { get; } = [];

    internal MessageTable Messages { get; } = new();

    /// <summary>What the activity that was read last says.</summary>
    internal ActivityStatement Statement => _statement;

    internal ActivityKind Kind(int number) => _kinds[number];

    /// <summary>When all have come: gives mailboxes that are only named their full names.</summary>
    internal void CompleteMailboxes() => _kinds.CompleteMailboxes(Facts.Users.Select(user => Texts[user]));

    /// <summary>Takes an activity in.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal TimelineRow Read(MailboxActivity activity)
    {
        ActivityRecord record = activity.Record;
        (string? file, long line) = record.SourcePlace;
        ActivityKind kind = _kinds.Find(record, file);
        bool wantsFacts = kind.IsVisible || kind.IsLogon;
        _reader.Read(activity, kind, wantsFacts, _statement);
        Utf8Slice itemId = record.ActivityItemIdBytes;
        var row = new TimelineRow
        {
            Ticks = record.TimeStamp.UtcTicks,
            Kind = kind,
            Line = line,
            IsHidden = !kind.IsVisible,
            ItemId = itemId,
        };
        Learn(ref row);
        if (wantsFacts)
        {
            row.Session = Texts.Find(record.ClientSessionIdBytes);
            row.Facts = Facts.Find(_statement.Facts);
            if (activity.Location is ActivityLocation location && _statement.Facts.ClientIP != 0)
            {
                Locations[_statement.Facts.ClientIP] = location;
            }

            row.Query = _statement.Query;
            row.RecordId = record.RecordId;
            row.IsHidden |= _statement.Facts.IsService && !_options.ShowsServices;
            row.TellsAddress = _statement.Facts.ClientIP != 0 && !_statement.Facts.IsService && !_statement.Facts.IsBackEnd;
            row.IsLogonWithAddress = kind.IsLogon && row.TellsAddress && LogonOutcome.Succeeded(kind, _statement.Facts, Texts);
        }

        return row;
    }

    /// <summary>Learns what the record tells of its message.</summary>
    [MethodImpl(HotPath.Compiled)]
    private void Learn(ref TimelineRow row)
    {
        ActivityKind kind = row.Kind;
        Utf8Slice itemId = row.ItemId;
        bool hasId = !itemId.IsEmpty || !_statement.MessageId.IsEmpty;
        bool isWorthKeeping = hasId
            ? kind.IsVisible || _statement.TellsOfMessage || _statement.Folder != 0
            : kind.IsVisible && _statement.TellsOfMessage;
        if (!isWorthKeeping)
        {
            return;
        }

        row.Item = itemId.IsEmpty ? 0 : Messages.FindItem(itemId, kind.MailboxKey);
        int message = row.Item;
        if (!_statement.MessageId.IsEmpty)
        {
            int byMessageId = Messages.FindMessageId(_statement.MessageId);
            if (message == 0)
            {
                message = byMessageId;
            }
            else
            {
                Messages.Join(message, byMessageId);
            }
        }

        message = message == 0 ? Messages.AddUnnamed(0) : message;
        LearnFolder(kind, message, hasItemId: !itemId.IsEmpty);
        row.Message = LearnMessage(kind, message);
    }

    private void LearnFolder(ActivityKind kind, int message, bool hasItemId)
    {
        if (!_statement.PreviousItemId.IsEmpty)
        {
            int before = Messages.FindItem(_statement.PreviousItemId, kind.MailboxKey);
            Messages.Join(message, before);
            Messages.LearnFolder(before, _statement.Folder);
            Messages.LearnFolder(message, _statement.Target);
        }
        else if (hasItemId)
        {
            Messages.LearnFolder(message, _statement.Folder);
        }
    }

    private int LearnMessage(ActivityKind kind, int message)
    {
        if (!_statement.Subject.IsEmpty)
        {
            if (kind.IsVisible && Messages.HasOtherSubject(message, _statement.Subject))
            {
                // A draft's subject changes: the entry shows the one its own record states.
                int shown = Messages.AddUnnamed(message);
                Messages.LearnSubject(shown, _statement.Subject);
                return shown;
            }

            Messages.LearnSubject(message, _statement.Subject);
        }

        if (_statement.Sender != 0)
        {
            Messages.LearnSender(message, _statement.Sender);
        }

        if (_statement.Received is DateTimeOffset received)
        {
            Messages.LearnReceived(message, received);
        }
        else if (!_statement.ReceivedText.IsEmpty)
        {
            Messages.LearnReceived(message, _statement.ReceivedText);
        }

        return message;
    }
}
