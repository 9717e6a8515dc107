using System.Globalization;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers;

/// <summary>An activity from a file that we, or PowerShell's Export-Csv over our objects, wrote: every property is as the file states it.</summary>
internal sealed class StatedActivityRecord : ActivityRecord
{
    private readonly string?[] _values;
    private readonly DateTimeOffset _timeStamp;
    private readonly string? _defaultMailbox;
    private ActivityLocation? _location;

    private StatedActivityRecord(string?[] values, DateTimeOffset timeStamp, string? defaultMailbox)
    {
        _values = values;
        _timeStamp = timeStamp;
        _defaultMailbox = defaultMailbox;
    }

    internal override DateTimeOffset TimeStamp => _timeStamp;

    internal override string ActivityIdType => this[ActivityColumn.ActivityIdType]!;

    internal override string Category => this[ActivityColumn.Category] ?? ActivityTypes.CategoryOf(ActivityIdType);

    internal override string Source => this[ActivityColumn.Source] ?? ActivitySource.ActivitiesApi;

    internal override string? Mailbox => this[ActivityColumn.Mailbox] ?? _defaultMailbox;

    internal override string? AppIdType => this[ActivityColumn.AppIdType];

    internal override string? ClientSessionId => this[ActivityColumn.ClientSessionId];

    internal override string? ActivityItemId => this[ActivityColumn.ActivityItemId];

    internal override DateTimeOffset? ActivityCreationTime => UtcText.Read(this[ActivityColumn.ActivityCreationTimeUtc]);

    internal override string? ClientVersion => this[ActivityColumn.ClientVersion];

    internal override string? TenantId => this[ActivityColumn.TenantId];

    internal override string? Id => this[ActivityColumn.Id];

    internal override string? RecordId => this[ActivityColumn.RecordId];

    internal override string? SourceRow => this[ActivityColumn.SourceRow];

    internal override string? SourcePath => ReadFrom;

    /// <summary>The file at hand; <see cref="SourceRow"/> is as the file states it, and may name the one that came before.</summary>
    internal string? ReadFrom { get; set; }

    /// <summary>What the row held, where the custom properties are not stated themselves: a row of another log.</summary>
    internal Func<CustomPropertyList>? Everything { private get; set; }

    internal override ActivityLocation? Location => _location ??= ReadLocation();

    private string? this[ActivityColumn column] => _values[(int)column];

    /// <summary>Checks the values, so that reading them later cannot fail; null with the reason where one cannot be read.</summary>
    /// <param name="values">One per <see cref="ActivityColumn"/>; null where the file has none.</param>
    /// <param name="mailbox">For rows that name no mailbox.</param>
    /// <param name="fault">What is wrong.</param>
    internal static StatedActivityRecord? Create(string?[] values, string? mailbox, out string? fault)
    {
        fault = Fault(values, out DateTimeOffset timeStamp);
        return fault is null ? new StatedActivityRecord(values, timeStamp, mailbox) : null;
    }

    internal override long SizeInMemory => _values.Sum(value => sizeof(char) * (long)(value?.Length ?? 0));

    internal override CustomPropertyList ReadCustomProperties() => Everything is not null ? Everything()
        : this[ActivityColumn.CustomProperties] is string json ? CustomPropertyJson.Read(json) : CustomPropertyList.Empty;

    internal override ActivityDetails ReadDetails(MailboxActivity activity) => new()
    {
        UserName = this[ActivityColumn.UserName],
        ActorType = this[ActivityColumn.ActorType],
        LogonType = this[ActivityColumn.LogonType],
        ClientIP = this[ActivityColumn.ClientIP],
        Client = this[ActivityColumn.Client],
        UserAgent = this[ActivityColumn.UserAgent],
        ApplicationId = this[ActivityColumn.ApplicationId],
        ApplicationName = this[ActivityColumn.ApplicationName],
        Result = this[ActivityColumn.Result],
        Target = this[ActivityColumn.Target],
        Detail = this[ActivityColumn.Detail],
        Subject = this[ActivityColumn.Subject],
        Sender = this[ActivityColumn.Sender],
        Recipients = TextList.Split(this[ActivityColumn.Recipients]),
        InternetMessageId = this[ActivityColumn.InternetMessageId],
        ReceivedTime = UtcText.Read(this[ActivityColumn.ReceivedTimeUtc]),
        SentTime = UtcText.Read(this[ActivityColumn.SentTimeUtc]),
        Folder = this[ActivityColumn.Folder],
        FolderId = this[ActivityColumn.FolderId],
        AccessType = this[ActivityColumn.AccessType],
        IsThrottled = IsTrue(this[ActivityColumn.IsThrottled]),
        IsService = IsTrue(this[ActivityColumn.IsService]),
        HasBackEndAddress = HasBackEndAddress(),
        SizeInBytes = Number(this[ActivityColumn.SizeInBytes]),
        Query = this[ActivityColumn.Query],
        Attachment = this[ActivityColumn.Attachment],
    };

    private ActivityLocation? ReadLocation()
    {
        string? country = this[ActivityColumn.Country];
        string? city = this[ActivityColumn.City];
        string? number = this[ActivityColumn.AsNumber];
        string? organization = this[ActivityColumn.AsOrganization];
        return country is null && city is null && number is null && organization is null
            ? null
            : new ActivityLocation { Country = country, City = city, AsNumber = Number(number), AsOrganization = organization };
    }

    private static string? Fault(string?[] values, out DateTimeOffset timeStamp)
    {
        if (!UtcText.TryRead(values[(int)ActivityColumn.TimeUtc], out timeStamp))
        {
            return $"TimeUtc '{values[(int)ActivityColumn.TimeUtc]}' is not a time.";
        }

        if (values[(int)ActivityColumn.ActivityIdType] is null)
        {
            return "ActivityIdType is empty.";
        }

        foreach (ActivityColumn column in (ActivityColumn[])[ActivityColumn.ReceivedTimeUtc, ActivityColumn.SentTimeUtc, ActivityColumn.ActivityCreationTimeUtc])
        {
            if (values[(int)column] is string text && !UtcText.TryRead(text, out _))
            {
                return $"{column} '{text}' is not a time.";
            }
        }

        foreach (ActivityColumn column in (ActivityColumn[])[ActivityColumn.IsThrottled, ActivityColumn.IsService])
        {
            if (values[(int)column] is string text && !bool.TryParse(text, out _))
            {
                return $"{column} '{text}' is neither True nor False.";
            }
        }

        foreach (ActivityColumn column in (ActivityColumn[])[ActivityColumn.SizeInBytes, ActivityColumn.AsNumber])
        {
            if (values[(int)column] is string text && Number(text) is null)
            {
                return $"{column} '{text}' is not a whole number.";
            }
        }

        return values[(int)ActivityColumn.CustomProperties] is string json && CustomPropertyJson.Fault(json) is string fault
            ? $"CustomProperties cannot be read: {fault}"
            : null;
    }

    /// <summary>No property says so: it follows from what the record held.</summary>
    private bool HasBackEndAddress()
    {
        if (this[ActivityColumn.ClientIP] is not string address || Source != ActivitySource.UnifiedAuditLog)
        {
            return false;
        }

        CustomPropertyList record = ReadCustomProperties();
        return ServiceSigns.IsBackEndAddress(record["RecordType"], record["ClientInfoString"], address);
    }

    private static bool IsTrue(string? text) => string.Equals(text, "True", StringComparison.OrdinalIgnoreCase);

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long number) ? number : null;
}
