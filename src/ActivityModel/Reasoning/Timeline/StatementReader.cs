using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>
/// Reads what a record says. Readers that keep bytes give the few properties that matter as they lie; for the others the activity's own properties
/// are asked. Both ways give the same: ActivityDetails derives by the same rules.
/// </summary>
internal sealed class StatementReader(TextTable texts, bool keepsContext = false)
{
    /// <summary>Of what a server writes: 5/1/2018 9:04:05 AM is longer.</summary>
    private const int ShortestTime = 16;

    private const int MostRecipients = 4;

    private readonly KnownValues<Utf8Slice> _values = new();
    private readonly DerivedText _addresses = new(texts, ClientAddress.From);
    private readonly DerivedText _clients = new(texts, ClientName.From);
    private readonly DerivedText _folders = new(texts, folder => WellKnownFolder.IsId(folder) ? null : WellKnownFolder.Name(folder));
    private readonly DerivedText _targets = new(texts, WellKnownFolder.Name);
    private readonly int _inbox = texts.Find("Inbox");

    /// <param name="activity">The activity.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="wantsFacts">Whether more is needed than what it says of a message.</param>
    /// <param name="statement">What is filled.</param>
    [MethodImpl(HotPath.Compiled)]
    internal void Read(MailboxActivity activity, ActivityKind kind, bool wantsFacts, ActivityStatement statement)
    {
        _values.Clear();
        if (activity.Record.TryReadKnown(_values))
        {
            ReadValues(kind, wantsFacts, statement);
        }
        else
        {
            ReadProperties(activity, wantsFacts, statement);
        }
    }

    [MethodImpl(HotPath.Compiled)]
    private void ReadValues(ActivityKind kind, bool wantsFacts, ActivityStatement statement)
    {
        statement.Subject = _values[KnownProperty.Subject];
        statement.Sender = texts.Find(_values.Sender);
        statement.MessageId = _values[KnownProperty.InternetMessageId];
        ReadReceived(_values[KnownProperty.ReceivedTime], statement);
        statement.PreviousItemId = _values[KnownProperty.PreviousItemId];
        statement.Folder = _values.IsInInbox ? _inbox : _folders.Find(_values.FolderText);
        statement.Target = _targets.Find(_values[KnownProperty.TargetFolder]);
        statement.FolderId = keepsContext ? FolderId() : 0;
        if (!wantsFacts)
        {
            return;
        }

        statement.Target = statement.Target == 0 ? texts.Find(_values[KnownProperty.Link]) : statement.Target;
        statement.Facts = new ActivityFacts(
            UserName: texts.Find(_values[KnownProperty.UserName]),
            ClientIP: _addresses.Find(_values[KnownProperty.Address]),
            Client: _clients.Find(_values.UserAgent),
            ApplicationName: 0,
            ApplicationId: 0,
            Result: texts.Find(_values[KnownProperty.Result]),
            Target: statement.Target,
            Folder: statement.Folder,
            Detail: texts.Find(_values.Detail(kind.ActivityIdType)),
            Attachment: texts.Find(_values[KnownProperty.AttachmentName]),
            IsService: false,
            IsBackEnd: false)
        {
            UserAgent = keepsContext ? texts.Find(_values.UserAgent) : 0,
        };
        statement.ApplicationId = 0;
        statement.Query = Query();
    }

    /// <summary>Reading a time costs as much as all the rest: what looks like one is left for the entry that needs it.</summary>
    private static void ReadReceived(Utf8Slice text, ActivityStatement statement)
    {
        bool looksSound = text.Length >= ShortestTime && text.Bytes[text.Start] is >= (byte)'0' and <= (byte)'9';
        statement.ReceivedText = looksSound ? text : default;
        statement.Received = looksSound || text.IsEmpty ? null : UtcText.Read(text.ToString());
    }

    private int FolderId()
    {
        Utf8Slice folder = _values.FolderText;
        bool isId = folder.Length >= WellKnownFolder.ShortestId && _folders.Find(folder) == 0;
        return texts.Find(isId ? folder : _values[KnownProperty.DeliveredFolderId]);
    }

    private string? Query()
    {
        Utf8Slice stimulus = _values[KnownProperty.SuggestionStimulus];
        return _values.Has(KnownProperty.Query) ? SearchText.From(_values[KnownProperty.Query].ToString())
            : stimulus.IsEmpty ? null
            : stimulus.ToString();
    }

    [MethodImpl(HotPath.Compiled)]
    private void ReadProperties(MailboxActivity activity, bool wantsFacts, ActivityStatement statement)
    {
        statement.Subject = Utf8Slice.From(activity.Subject);
        statement.Sender = texts.Find(activity.Sender);
        statement.MessageId = Utf8Slice.From(activity.InternetMessageId);
        statement.ReceivedText = default;
        statement.Received = activity.ReceivedTime;
        // Audit records say of no move what the item's id was before; to ask would be to read the whole record once more.
        statement.PreviousItemId = activity.Source == ActivitySource.UnifiedAuditLog ? default : PreviousItemId(activity.CustomProperties);
        statement.Folder = texts.Find(activity.Folder);
        statement.Target = texts.Find(activity.Target ?? To(activity));
        statement.FolderId = keepsContext ? texts.Find(activity.FolderId) : 0;
        if (!wantsFacts)
        {
            return;
        }

        statement.Facts = new ActivityFacts(
            UserName: texts.Find(activity.UserName),
            ClientIP: texts.Find(activity.ClientIP),
            Client: texts.Find(activity.Client),
            ApplicationName: texts.Find(activity.ApplicationName),
            ApplicationId: texts.Find(activity.ApplicationId),
            Result: texts.Find(activity.Result),
            Target: statement.Target,
            Folder: statement.Folder,
            Detail: texts.Find(activity.Detail),
            Attachment: texts.Find(activity.Attachment),
            IsService: activity.IsService,
            IsBackEnd: activity.HasBackEndAddress)
        {
            IsThrottled = activity.IsThrottled,
            UserAgent = keepsContext ? texts.Find(activity.UserAgent) : 0,
        };
        statement.ApplicationId = statement.Facts.ApplicationId;
        statement.Query = activity.Query;
    }

    /// <summary>To whom a message of today's logs went: the first few of many.</summary>
    private static string? To(MailboxActivity activity) =>
        activity.Category != ActivityCategory.Send || activity.Source == ActivitySource.ActivitiesApi || activity.Recipients is not { Count: > 0 } recipients ? null
            : recipients.Count <= MostRecipients ? recipients.ToString()
            : $"{string.Join("; ", recipients.Take(MostRecipients - 1))} and {recipients.Count - MostRecipients + 1} more";

    private static Utf8Slice PreviousItemId(CustomPropertyList properties)
    {
        foreach (CustomProperty property in properties)
        {
            if (KnownPropertyName.Find(property.Name) == KnownProperty.PreviousItemId && !string.IsNullOrWhiteSpace(property.Value))
            {
                return Utf8Slice.From(property.Value);
            }
        }

        return default;
    }
}
