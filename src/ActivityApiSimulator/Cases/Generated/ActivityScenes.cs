using System.Globalization;
using static System.Collections.Generic.KeyValuePair;

namespace OutlookActivities.Simulator;

/// <summary>What happens in a mailbox: each scene is a few activities that belong together.</summary>
internal sealed class ActivityScenes
{
    /// <summary>So many messages are remembered; older ones are not touched any more.</summary>
    private const int Remembered = 256;

    private const int WebSessions = 8;

    /// <summary>So many of the programs, the first.</summary>
    private const int OutlookAndPhones = 5;

    private readonly ActivityScript _script;
    private readonly string _owner;
    private readonly List<GeneratedMessage> _messages = new(Remembered);
    private readonly ClientSession[] _sessions;
    private readonly ClientSession _transport;

    internal ActivityScenes(ActivityScript script, string owner)
    {
        _script = script;
        _owner = owner;
        _transport = new ClientSession("Exchange", script.NewGuid(), "", "");
        _sessions = [.. Enumerable.Range(0, WebSessions).Select(_ => NewWebSession()), .. GeneratedTexts.Programs.Select(NewSession)];
    }

    /// <summary>
    /// One scene. As in most mailboxes of a company, much arrives, and what is done is done in Outlook and on the telephone more than in the browser.
    /// </summary>
    internal void Play()
    {
        int chance = _script.Below(1000);
        if (_messages.Count < 8 || chance < 280)
        {
            Deliver();
            return;
        }

        Action<ClientSession> scene = chance switch
        {
            < 335 => LogOn,
            < 440 => Read,
            < 690 => MarkAsRead,
            < 706 => TypeSearch,
            < 850 => Move,
            < 920 => Delete,
            < 955 => Answer,
            < 975 => Mark,
            < 995 => Meet,
            _ => DoTheUnknown,
        };
        // Reading pane and search are known from the browser alone.
        bool inBrowser = chance is >= 335 and < 440 or >= 690 and < 706;
        scene(inBrowser ? _sessions[_script.Below(WebSessions)] : AnySession());
    }

    private void Deliver()
    {
        _script.Wait(4);
        string sender = _script.Pick(GeneratedTexts.People);
        var message = new GeneratedMessage(
            _script.NewItemId(),
            $"<{_script.NewGuid()}@{sender[(sender.IndexOf('@') + 1)..]}>",
            _script.NewItemId()[..60],
            sender,
            _script.Now,
            _script.Chance(88) ? "Inbox" : _script.Pick(GeneratedTexts.Folders));
        Remember(message);
        _script.Add(_transport, "MessageDelivered", message.ItemId, DeliveryProperties(message));
    }

    private KeyValuePair<string, string>[] DeliveryProperties(GeneratedMessage message)
    {
        bool isInbox = message.Folder == "Inbox";
        bool hasFolderId = message.Folder.Length > 20;
        string recipients = _script.Chance(60) ? _owner : $"{_owner};{_script.Pick(GeneratedTexts.People)}";
        List<KeyValuePair<string, string>> properties =
        [
            Create("IsClutter", "False"),
            Create("DeliveredToInbox", isInbox ? "True" : "False"),
            Create("DeliveredToClutter", "False"),
            Create("IsGroupEscalationMessage", "False"),
            Create("InternetMessageId", message.InternetMessageId),
            Create("ConversationId", message.ConversationId),
            Create("MessageGuid", _script.NewGuid()),
            Create("From", message.SenderAddress),
            Create("SenderSmtpAddress", message.SenderAddress),
            Create("InferenceClassification", _script.Chance(70) ? "Focused" : "Other"),
            Create("AddressingGroupMessage", "False"),
            Create("ItemClass", _script.Chance(93) ? "IPM.Note" : "IPM.Schedule.Meeting.Request"),
            Create("Recipients", recipients),
            Create("IsReply", _script.Chance(30) ? "True" : "False"),
            Create("ExchangeApplicationFlags", _script.Below(4).ToString(CultureInfo.InvariantCulture)),
            Create("ReceivedTime", message.ReceivedTimeText),
            Create("DeliveredViaBcc", "False"),
            Create("OrgAuthAs", message.SenderAddress.EndsWith("contoso.example", StringComparison.Ordinal) ? "Internal" : "Anonymous"),
            Create("SentTime", IsoText.Of(message.ReceivedTime.AddMilliseconds(-1500 - _script.Below(9000)))),
            Create("IsMentioned", "False"),
            Create("Subject", _script.Pick(GeneratedTexts.Subjects)),
            Create("DeliveredFolderType", isInbox ? "5" : hasFolderId ? "0" : message.Folder),
        ];
        if (hasFolderId)
        {
            properties.Add(Create("DeliveredFolderId", message.Folder));
        }

        return [.. properties];
    }

    private void LogOn(ClientSession old)
    {
        int place = Array.IndexOf(_sessions, old);
        ClientSession session = old.AppIdType == "Web"
            ? NewWebSession()
            : old with { Id = _script.NewGuid(), ClientIP = _script.Pick(GeneratedTexts.Addresses) };
        while (_script.Chance(12))
        {
            _script.Wait(5);
            _script.Add(session with { Id = _script.NewGuid() }, "ServerLogon", "", ServerLogonProperties(session, _script.Pick(GeneratedTexts.LogonFailures)));
        }

        _sessions[place] = session;
        _script.Wait(5);
        _script.Add(session, "ServerLogon", "", ServerLogonProperties(session, ""));
        if (session.AppIdType == "Web")
        {
            _script.Wait(1);
            _script.Add(
                session,
                "Logon",
                "",
                Create("Layout", "Mouse"),
                Create("Timezone", "W. Europe Standard Time"),
                Create("IPAddress", session.ClientIP),
                Create("Browser", session.UserAgent),
                Create("InferenceUiReady", "1"),
                Create("InferenceUiOnKeyName", "0"),
                Create("Flights", "autoRefresh,calendarSurface,peopleHub"));
        }
    }

    private KeyValuePair<string, string>[] ServerLogonProperties(ClientSession session, string exception) =>
    [
        Create("UserName", _owner),
        Create("ExceptionInfo", exception),
        Create("Result", exception.Length == 0 ? "Success" : "Failure"),
        Create("UserAgent", session.UserAgent),
        Create("ClientIP", session.ClientIP),
    ];

    private void Read(ClientSession session)
    {
        for (int i = _script.Below(4); i >= 0; i--)
        {
            GeneratedMessage message = AnyMessage();
            KeyValuePair<string, string>[] conversation = _script.Chance(30)
                ? [Create("IsConversation", "1"), Create("ConversationId", message.ConversationId)]
                : [Create("IsConversation", "0")];
            _script.Wait(4);
            _script.Add(
                session,
                "ReadingPaneDisplayStart",
                message.ItemId,
                [.. conversation, Create("IsClutter", "0"), Create("SelectedFolderName", message.Folder)]);
            LookInside(session, message);
            _script.Wait(25);
            _script.Add(session, "ReadingPaneDisplayEnd", message.ItemId, conversation);
        }
    }

    private void LookInside(ClientSession session, GeneratedMessage message)
    {
        int chance = _script.Below(100);
        if (chance < 10)
        {
            _script.Wait(6);
            _script.Add(session, "OpenedAnAttachment", message.ItemId, Create("AttachmentAction", chance < 5 ? "Preview" : "Download"));
        }
        else if (chance < 16)
        {
            _script.Wait(6);
            _script.Add(session, "LinkClicked", message.ItemId, Create("ConversationId", message.ConversationId));
        }
    }

    private void MarkAsRead(ClientSession session)
    {
        for (int i = _script.Below(4); i >= 0; i--)
        {
            GeneratedMessage message = AnyMessage();
            _script.Wait(3);
            _script.Add(
                session,
                "MarkAsRead",
                message.ItemId,
                Create("ReceivedTime", message.ReceivedTimeText),
                Create("SenderAddress", message.SenderAddress),
                Create("InternetMessageId", message.InternetMessageId),
                Create("SourceFolder", message.Folder),
                Create("ItemClass", "IPM.Note"));
        }
    }

    private void TypeSearch(ClientSession session)
    {
        string text = _script.Pick(GeneratedTexts.Searches);
        string searchId = _script.NewGuid();
        _script.Wait(6);
        for (int length = 1; length <= text.Length; length++)
        {
            _script.Wait(0.4);
            _script.Add(session, "SearchSuggestionsDisplay", "", Create("SuggestionStimulus", text[..length]));
            if (length % 5 == 0 || length == text.Length)
            {
                _script.Wait(0.3);
                _script.Add(session, "SearchResult", "", SearchResultProperties(text[..length], searchId));
            }
        }

        _script.Wait(1);
        _script.Add(
            session, "SearchQueryExecute", "", Create("SearchSessionId", searchId), Create("IsSuggestion", "0"), Create("RetrieveRefiners", "1"));
    }

    private KeyValuePair<string, string>[] SearchResultProperties(string text, string searchId) =>
    [
        Create("Query", $"<Query><Text>{System.Security.SecurityElement.Escape(text)}</Text></Query>"),
        Create("ResIds", $"{_script.Below(1 << 20):x},{_script.Below(1 << 20):x}"),
        Create("Sid", searchId),
        Create("Rid", _script.NewGuid()),
        Create("Ver", "2"),
        Create("MaxRes", "25"),
        Create("Pos", "0"),
        Create("App", "OWA"),
        Create("Trunc", "False"),
    ];

    private void Move(ClientSession session) => MoveMessage(session, "Move", _script.Pick(GeneratedTexts.Folders));

    private void Delete(ClientSession session)
    {
        string type = _script.Pick<string>(["MoveToDeletedItems", "MoveToDeletedItems", "SoftDelete", "HardDelete"]);
        GeneratedMessage message = MoveMessage(session, type == "MoveToDeletedItems" ? "Delete" : type, type == "HardDelete" ? "null" : "DeletedItems");
        _script.Wait(0.05);
        _script.Add(
            session,
            "Delete",
            message.ItemId,
            Create("DeleteType", type),
            Create("DeletedByEmptyFolder", "False"),
            Create("SourceDefaultFolderType", message.Folder));
    }

    /// <summary>The moved message has a new item id; what is returned is the message as it was.</summary>
    private GeneratedMessage MoveMessage(ClientSession session, string type, string target)
    {
        int place = _script.Below(_messages.Count);
        GeneratedMessage message = _messages[place];
        _script.Wait(6);
        _messages[place] = message with { ItemId = _script.NewItemId(), Folder = target };
        _script.Add(
            session,
            "Move",
            _messages[place].ItemId,
            Create("MoveType", type),
            Create("SourceFolder", message.Folder),
            Create("TargetFolder", target));
        return message;
    }

    private void Answer(ClientSession session)
    {
        GeneratedMessage message = AnyMessage();
        _script.Wait(20);
        _script.Add(
            session,
            _script.Pick<string>(["Reply", "Reply", "ReplyAll", "Forward"]),
            message.ItemId,
            Create("ReceivedTime", message.ReceivedTimeText),
            Create("SenderAddress", message.SenderAddress),
            Create("InternetMessageId", message.InternetMessageId),
            Create("SourceDefaultFolderType", message.Folder));
        _script.Wait(30);
        _script.Add(session, "MessageSent", _script.NewItemId(), Create("ItemSchemaType", "MessageSchema"));
    }

    private void Mark(ClientSession session)
    {
        _script.Wait(4);
        _script.Add(session, _script.Pick(GeneratedTexts.MarkingTypes), AnyMessage().ItemId, Create("ItemClass", "IPM.Note"));
    }

    private void Meet(ClientSession session)
    {
        _script.Wait(8);
        _script.Add(
            session,
            _script.Pick(GeneratedTexts.CalendarTypes),
            _script.NewItemId(),
            Create("ItemClass", "IPM.Appointment"),
            Create("EventType", "SingleInstance"),
            Create("GlobalObjectId", "040000008200E00074C5B7101A82E008" + _script.NewGuid().ToUpperInvariant().Replace("-", "", StringComparison.Ordinal)));
    }

    private void DoTheUnknown(ClientSession session)
    {
        _script.Wait(4);
        _script.Add(session, _script.Pick(GeneratedTexts.UnknownTypes));
    }

    private ClientSession AnySession() =>
        _script.Chance(70) ? _sessions[WebSessions + _script.Below(OutlookAndPhones)] : _script.Pick(_sessions);

    private GeneratedMessage AnyMessage() => _messages[_script.Below(_messages.Count)];

    private void Remember(GeneratedMessage message)
    {
        if (_messages.Count < Remembered)
        {
            _messages.Add(message);
        }
        else
        {
            _messages[_script.Below(Remembered)] = message;
        }
    }

    private ClientSession NewWebSession() =>
        new("Web", _script.NewGuid(), _script.Pick(GeneratedTexts.Addresses), _script.Pick(GeneratedTexts.Browsers));

    private ClientSession NewSession((string AppIdType, string UserAgent, string? ClientString) program) =>
        new(program.AppIdType, _script.NewGuid(), _script.Pick(GeneratedTexts.Addresses), program.UserAgent, program.ClientString);
}
