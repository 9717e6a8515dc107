using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>
/// What is known of messages, by item id in its mailbox and by Message-ID, which is the same in every mailbox. Ids that records join (a move's old and new id, an item id and its
/// Message-ID) share what is known, whichever record comes first. Ids are kept as hashes: those that no entry shows take 16 bytes each.
/// </summary>
internal sealed class MessageTable
{
    /// <summary>The space of Message-IDs; those of item ids are numbered by mailbox and follow it.</summary>
    private const int MessageIds = 0;

    private readonly TextHeap _heap = new();
    private readonly PagedList<SliceHash> _hashes = new();
    private readonly PagedList<Message> _messages = new();
    private int[] _slots = new int[1024];

    internal MessageTable() => AddUnnamed(0);

    /// <summary>The message of an item id, which is put in where it is new.</summary>
    internal int FindItem(Utf8Slice itemId, int mailboxKey) => Find(itemId, mailboxKey + 1);

    /// <summary>The message of a Message-ID, which is put in where it is new.</summary>
    internal int FindMessageId(Utf8Slice messageId)
    {
        int message = Find(messageId, MessageIds);
        ref Message row = ref _messages[message];
        if (row.MessageId == 0)
        {
            row.MessageId = _heap.Add(messageId);
            ref Message root = ref _messages[Root(message)];
            root.MessageId = root.MessageId == 0 ? row.MessageId : root.MessageId;
        }

        return message;
    }

    /// <summary>A message without an id; what another one is known by holds for it too.</summary>
    internal int AddUnnamed(int parent)
    {
        int added = _messages.Add(new Message { Parent = parent });
        _hashes.Add(default);
        return added;
    }

    /// <summary>The number that all ids of one message share, as far as is known.</summary>
    internal int MessageOf(int id) => id == 0 ? 0 : Root(id);

    /// <summary>Two ids are of one message.</summary>
    internal void Join(int first, int second)
    {
        first = Root(first);
        second = Root(second);
        if (first == second)
        {
            return;
        }

        ref Message root = ref _messages[first];
        ref Message joined = ref _messages[second];
        joined.Parent = first;
        root.Subject = root.Subject == 0 ? joined.Subject : root.Subject;
        root.Sender = root.Sender == 0 ? joined.Sender : root.Sender;
        root.MessageId = root.MessageId == 0 ? joined.MessageId : root.MessageId;
        root.Received = root.Received.IsNone ? joined.Received : root.Received;
    }

    /// <summary>Whether the message's own id is known with another subject, as a draft's changes.</summary>
    internal bool HasOtherSubject(int message, Utf8Slice subject)
    {
        int known = _messages[message].Subject;
        return known != 0 && !SliceHash.Of(_heap.Slice(known), 0).Equals(SliceHash.Of(subject, 0));
    }

    internal void LearnSubject(int message, Utf8Slice subject)
    {
        ref Message row = ref _messages[message];
        if (row.Subject == 0)
        {
            row.Subject = _heap.Add(subject);
            ref Message root = ref _messages[Root(message)];
            root.Subject = root.Subject == 0 ? row.Subject : root.Subject;
        }
    }

    internal void LearnSender(int message, int sender)
    {
        ref Message row = ref _messages[message];
        if (row.Sender == 0)
        {
            row.Sender = sender;
            ref Message root = ref _messages[Root(message)];
            root.Sender = root.Sender == 0 ? sender : root.Sender;
        }
    }

    internal void LearnReceived(int message, DateTimeOffset received) => LearnReceived(message, ReceivedTime.At(received));

    internal void LearnReceived(int message, Utf8Slice received)
    {
        if (_messages[message].Received.IsNone)
        {
            LearnReceived(message, ReceivedTime.Unread(_heap.Add(received)));
        }
    }

    /// <summary>The folder belongs to the item id: a moved item has another one.</summary>
    internal void LearnFolder(int message, int folder)
    {
        ref Message row = ref _messages[message];
        row.Folder = row.Folder == 0 ? folder : row.Folder;
    }

    /// <summary>Keeps an item id as text, for an entry will show it.</summary>
    internal void KeepItemId(int message, Utf8Slice itemId)
    {
        ref Message row = ref _messages[message];
        row.ItemId = row.ItemId == 0 ? _heap.Add(itemId) : row.ItemId;
    }

    internal string? Subject(int message) => _heap.Text(_messages[message].Subject is var own and not 0 ? own : _messages[Root(message)].Subject);

    internal int Sender(int message) => _messages[message].Sender is var own and not 0 ? own : _messages[Root(message)].Sender;

    internal int Folder(int message) => _messages[message].Folder;

    internal string? MessageId(int message) => _heap.Text(_messages[Root(message)].MessageId);

    internal string? ItemId(int message) => _heap.Text(_messages[message].ItemId);

    internal DateTimeOffset? Received(int message)
    {
        ref Message row = ref _messages[_messages[message].Received.IsNone ? Root(message) : message];
        DateTimeOffset? time = row.Received.Read(_heap);
        row.Received = time is null ? default : ReceivedTime.At(time.Value);
        return time;
    }

    private void LearnReceived(int message, ReceivedTime received)
    {
        ref Message row = ref _messages[message];
        if (row.Received.IsNone)
        {
            row.Received = received;
            ref Message root = ref _messages[Root(message)];
            root.Received = root.Received.IsNone ? received : root.Received;
        }
    }

    private int Root(int message)
    {
        int root = message;
        while (_messages[root].Parent is int parent && parent != 0)
        {
            root = parent;
        }

        // Long chains of moves are walked once.
        while (message != root)
        {
            int next = _messages[message].Parent;
            _messages[message].Parent = root;
            message = next;
        }

        return root;
    }

    [MethodImpl(HotPath.Compiled)]
    private int Find(Utf8Slice id, int space)
    {
        SliceHash hash = SliceHash.Of(id, space);
        int slot = hash.GetHashCode() & (_slots.Length - 1);
        while (_slots[slot] is int message && message != 0)
        {
            if (_hashes[message].Equals(hash))
            {
                return message;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        int added = _messages.Add(default);
        _hashes.Add(hash);
        _slots[slot] = added;
        if (added > _slots.Length / 3 * 2)
        {
            Grow();
        }

        return added;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (int message = 1; message < _hashes.Count; message++)
        {
            if (_hashes[message].Equals(default))
            {
                continue;
            }

            int slot = _hashes[message].GetHashCode() & (_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = message;
        }
    }

    private struct Message
    {
        internal int Parent;
        internal int Subject;
        internal int Sender;
        internal int Folder;
        internal int MessageId;
        internal int ItemId;
        internal ReceivedTime Received;
    }
}
