namespace OutlookActivities;

/// <summary>
/// The 116 activity types of the Activities API that are publicly known, first those of Exchange Server 2013's own log in their order, then those
/// seen in the cloud only (facts A6). A type that is not here passes through untouched, in category Other.
/// </summary>
internal static class ActivityTypes
{
    internal static readonly IReadOnlyList<KnownName> All =
    [
        new("ReadingPaneDisplayStart", ActivityCategory.Read, "A message was shown in the reading pane"),
        new("ReadingPaneDisplayEnd", ActivityCategory.Read, "The message left the reading pane"),
        new("ListViewDisplayStart", ActivityCategory.Other, "A message list was shown"),
        new("ListViewDisplayEnd", ActivityCategory.Other, "The message list was left"),
        new("LinkClicked", ActivityCategory.Link, "A link in a message was followed (not every client reports it)"),
        new("Delete", ActivityCategory.Delete, "An item was deleted"),
        new("Move", ActivityCategory.Move, "An item was moved; each deletion writes one too, with its MoveType"),
        new("Flag", ActivityCategory.Mark, "A message was flagged"),
        new("FlagComplete", ActivityCategory.Mark, "A flag was marked complete"),
        new("FlagCleared", ActivityCategory.Mark, "A flag was cleared"),
        new("Categorize", ActivityCategory.Mark, "A colour category was set"),
        new("InspectorDisplayStart", ActivityCategory.Read, "A message was opened in a window of its own"),
        new("InspectorDisplayEnd", ActivityCategory.Read, "The message's window was closed"),
        new("MarkAsRead", ActivityCategory.Mark, "A message was marked as read, by the user or by the client"),
        new("MarkAsUnread", ActivityCategory.Mark, "A message was marked as unread"),
        new("MarkAsJunk", ActivityCategory.Mark, "A message was marked as junk"),
        new("Print", ActivityCategory.Read, "A message was printed"),
        new("Logon", ActivityCategory.Logon, "A session of Outlook on the web began, as the browser reports it"),
        new("Reply", ActivityCategory.Reply, "A message was replied to (voting replies too)"),
        new("ReplyAll", ActivityCategory.Reply, "All recipients of a message were replied to"),
        new("Forward", ActivityCategory.Forward, "A message was forwarded"),
        new("ItemSelectStart", ActivityCategory.Other, "An item was selected in a list"),
        new("ItemSelectEnd", ActivityCategory.Other, "The item's selection ended"),
        new("ItemVisibleInListViewStart", ActivityCategory.Other, "An item came into view in a list"),
        new("ItemVisibleInListViewEnd", ActivityCategory.Other, "The item left the view of a list"),
        new("WindowActiveStart", ActivityCategory.Other, "The client's window became active"),
        new("WindowActiveEnd", ActivityCategory.Other, "The client's window became inactive"),
        new("OpenedAnAttachment", ActivityCategory.Attachment, "An attachment was opened (not every client reports it)"),
        new("PreviewOfAttachmentStarted", ActivityCategory.Attachment, "A preview of an attachment was opened"),
        new("PreviewOfAttachmentEnded", ActivityCategory.Attachment, "The preview of an attachment was closed"),
        new("AcceptedMeetingRequest", ActivityCategory.Calendar, "A meeting request was accepted"),
        new("DeclinedMeetingRequest", ActivityCategory.Calendar, "A meeting request was declined"),
        new("TentativeMeetingRequest", ActivityCategory.Calendar, "A meeting request was accepted tentatively"),
        new("ProposeNewTime", ActivityCategory.Calendar, "Another time was proposed for a meeting"),
        new("ModuleChange", ActivityCategory.Other, "The client changed between mail, calendar, people and tasks"),
        new("NewMessage", ActivityCategory.Draft, "A new message was begun"),
        new("MarkMessageAsImportant", ActivityCategory.Mark, "A message was given high importance"),
        new("MarkMessageAsUnimportant", ActivityCategory.Mark, "A message was given low importance"),
        new("MarkMessageAsNormal", ActivityCategory.Mark, "A message was given normal importance"),
        new("MessageSelected", ActivityCategory.Other, "A message was selected"),
        new("MessageSent", ActivityCategory.Send, "A message was sent from the mailbox"),
        new("DraftCreated", ActivityCategory.Draft, "A draft was saved"),
        new("MarkMessageAsClutter", ActivityCategory.Mark, "A message was marked as clutter"),
        new("MarkMessageAsNotClutter", ActivityCategory.Mark, "A message was marked as not clutter"),
        new("IgnoreConversation", ActivityCategory.Delete, "A conversation was ignored: its messages, and those to come, are deleted"),
        new("PivotChange", ActivityCategory.Other, "The message list was switched, Focused or Other for example"),
        new("ClutterGroupOpened", ActivityCategory.Other, "The clutter group was opened"),
        new("ClutterGroupClosed", ActivityCategory.Other, "The clutter group was closed"),
        new("ClutterInfobarExpanded", ActivityCategory.Other, "The clutter bar was expanded"),
        new("TurnInferenceOff", ActivityCategory.Other, "Clutter sorting was turned off"),
        new("TurnInferenceOn", ActivityCategory.Other, "Clutter sorting was turned on"),
        new("FeatureValueResponse", ActivityCategory.Other, "A question about a feature was answered"),
        new("MessageDelivered", ActivityCategory.Delivery, "A message was delivered, as transport reports it"),
        new("Like", ActivityCategory.Mark, "A message was liked"),
        new("Error", ActivityCategory.Other, "The client reported an error"),
        new("ClutterBarIntroductionAcked", ActivityCategory.Other, "The introduction to the clutter bar was acknowledged"),
        new("DeleteAllIntroductionAcked", ActivityCategory.Other, "The introduction to Delete all was acknowledged"),
        new("ClutterDeleteAllClicked", ActivityCategory.Delete, "Delete all was chosen for clutter"),
        new("ClutterBarIntroductionLearnMoreClicked", ActivityCategory.Other, "More was asked about the clutter bar"),
        new("DeleteAllIntroductionLearnMoreClicked", ActivityCategory.Other, "More was asked about Delete all"),
        new("ClutterBarIntroductionDisplayed", ActivityCategory.Other, "The introduction to the clutter bar was shown"),
        new("DeleteAllIntroductionDisplayed", ActivityCategory.Other, "The introduction to Delete all was shown"),
        new("IntroductionPeekControllerCreated", ActivityCategory.Other, "A feature's introduction was prepared"),
        new("IntroductionPeekShown", ActivityCategory.Other, "A feature's introduction was shown"),
        new("IntroductionPeekDismissed", ActivityCategory.Other, "A feature's introduction was dismissed"),
        new("IntroductionLearnMoreClicked", ActivityCategory.Other, "More was asked about a feature"),
        new("IntroductionTryFeatureClicked", ActivityCategory.Other, "A feature was tried from its introduction"),
        new("ModernGroupsQuickCompose", ActivityCategory.Draft, "A message to a group was begun"),
        new("ModernGroupsQuickReply", ActivityCategory.Reply, "A message in a group was replied to"),
        new("ModernGroupsConversationSelected", ActivityCategory.Other, "A conversation in a group was selected"),
        new("SearchSessionStart", ActivityCategory.Search, "A search session began"),
        new("SearchSessionEnd", ActivityCategory.Search, "A search session ended"),
        new("SearchRequestStart", ActivityCategory.Search, "A search was sent"),
        new("SearchResultsReceived", ActivityCategory.Search, "The results of a search arrived"),
        new("SearchRefinersReceived", ActivityCategory.Search, "The refiners of a search arrived"),
        new("SearchRequestEnd", ActivityCategory.Search, "A search was finished"),
        new("SurveyResponse", ActivityCategory.Other, "A survey was answered"),
        new("MarkAllItemsAsRead", ActivityCategory.Mark, "All items of a folder were marked as read"),
        new("MoveFromInbox", ActivityCategory.Move, "An item was moved out of the Inbox"),
        new("MoveToInbox", ActivityCategory.Move, "An item was moved into the Inbox"),
        new("MoveFromClutter", ActivityCategory.Move, "An item was moved out of Clutter"),
        new("MoveToClutter", ActivityCategory.Move, "An item was moved into Clutter"),
        new("DeleteFromInbox", ActivityCategory.Delete, "An item was deleted from the Inbox"),
        new("DeleteFromClutter", ActivityCategory.Delete, "An item was deleted from Clutter"),
        new("RemoteSend", ActivityCategory.Send, "A message was sent by a client that submits it itself"),
        new("CreateCalendarEvent", ActivityCategory.Calendar, "A calendar event was made"),
        new("UpdateCalendarEvent", ActivityCategory.Calendar, "A calendar event was changed"),
        new("HelpCenterShown", ActivityCategory.Other, "The help centre was shown"),
        new("HelpPanelCreated", ActivityCategory.Other, "The help panel was made"),
        new("HelpPanelShown", ActivityCategory.Other, "The help panel was shown"),
        new("HelpPanelClosed", ActivityCategory.Other, "The help panel was closed"),
        new("HelpArticleShown", ActivityCategory.Other, "A help article was shown"),
        new("HelpArticleLinkClicked", ActivityCategory.Other, "A link in a help article was followed"),
        new("ClutterNotificationSent", ActivityCategory.Other, "A notice about clutter was sent to the mailbox"),
        new("Unlike", ActivityCategory.Mark, "A like was taken back"),
        new("ServerLogon", ActivityCategory.Logon, "A logon as the server saw it, with address, client and result"),
        new("UserPhotoUploaded", ActivityCategory.Account, "The user's photo was changed"),
        new("CreateAppointment", ActivityCategory.Calendar, "An appointment was made"),
        new("SendMeetingRequest", ActivityCategory.Calendar, "A meeting request was sent"),
        new("CancelMeeting", ActivityCategory.Calendar, "A meeting was cancelled"),
        new("CreateTask", ActivityCategory.Calendar, "A task was made"),
        new("AcceptCalendarEvent", ActivityCategory.Calendar, "A calendar event was accepted"),
        new("ContactCreated", ActivityCategory.Other, "A contact was made"),
        new("CopyItem", ActivityCategory.Move, "An item was copied"),
        new("CreateFolder", ActivityCategory.Folder, "A folder was made"),
        new("DeclineCalendarEvent", ActivityCategory.Calendar, "A calendar event was declined"),
        new("DeleteCalendarEvent", ActivityCategory.Calendar, "A calendar event was deleted"),
        new("DeleteFolder", ActivityCategory.Folder, "A folder was deleted"),
        new("FavoriteFolder", ActivityCategory.Folder, "A folder was made a favourite"),
        new("GetUserUnifiedGroups", ActivityCategory.Other, "The client asked for the user's groups"),
        new("SearchQueryExecute", ActivityCategory.Search, "A typed search was carried out"),
        new("SearchRefinersDisplay", ActivityCategory.Search, "Refiners were shown beside the results of a search"),
        new("SearchResult", ActivityCategory.Search, "A search and its results, as the server saw it"),
        new("SearchSuggestionsDisplay", ActivityCategory.Search, "Suggestions were shown for what had been typed so far"),
        new("SetConversationAlwaysClutterState", ActivityCategory.Mark, "A conversation was set to go to Clutter always"),
        new("TentativelyAcceptCalendarEvent", ActivityCategory.Calendar, "A calendar event was accepted tentatively"),
    ];

    /// <summary>Spellings that other tools print, and what the API says (facts A6).</summary>
    private static readonly Dictionary<string, string> s_otherSpellings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["OpenenedAnAttachment"] = "OpenedAnAttachment",
        ["SearchSuggestionDisplay"] = "SearchSuggestionsDisplay",
    };

    private static readonly Dictionary<string, KnownName> s_byName = All.ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the API calls a type that a user named: known misspellings and another case are put right, the unknown stays as it is.</summary>
    internal static string Canonical(string name) =>
        s_otherSpellings.TryGetValue(name, out string? spelling) ? spelling
        : s_byName.TryGetValue(name, out KnownName? type) ? type.Name
        : name;

    /// <summary>The category of a type as a record spells it.</summary>
    internal static string CategoryOf(string activityIdType) =>
        s_byName.TryGetValue(Canonical(activityIdType), out KnownName? type) ? type.Category! : ActivityCategory.Other;

    /// <summary>What a type means, in one line; null for one that is not known.</summary>
    internal static string? Meaning(string activityIdType) =>
        s_byName.TryGetValue(Canonical(activityIdType), out KnownName? type) ? type.Meaning : null;
}
