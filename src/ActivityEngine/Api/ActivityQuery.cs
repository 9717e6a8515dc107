using System.Globalization;

namespace OutlookActivities.Engine.Api;

/// <summary>Makes the addresses of requests (facts A2).</summary>
internal sealed class ActivityQuery
{
    private readonly string _path;
    private readonly string _types;
    private readonly string _select;
    private readonly bool _descending;
    private readonly (string Name, string Value)[] _headers;

    internal ActivityQuery(ActivityApiConnection connection, MailboxActivityRequest request, string mailbox)
    {
        _path = $"{connection.BaseUri.GetLeftPart(UriPartial.Path).TrimEnd('/')}/api/{connection.ApiVersion}/{MailboxName.PathOf(mailbox)}/Activities";
        _types = And(AnyOf("ActivityIdType", request.ActivityTypes.Select(ActivityTypes.Canonical)), AnyOf("AppIdType", request.AppTypes.Select(AppTypes.Canonical)));
        _select = string.Join(",", SelectedProperties.From(request.Properties));
        _descending = request.Descending || request.IsLastTen;
        // It only spares the service a step; the path names the mailbox.
        string? anchor = MailboxName.IsMe(mailbox) ? connection.Account : mailbox;
        _headers =
        [
            ("Accept", "application/json; odata.metadata=none"),
            ("Prefer", "exchange.behavior=\"ActivityAccess\""),
            .. anchor is null ? ((string, string)[])[] : [("X-AnchorMailbox", anchor)],
        ];
    }

    /// <summary>The request for a page.</summary>
    internal ApiRequest Request(Uri address) => new(HttpMethod.Get, address) { Headers = _headers };

    /// <summary>The first so many of a range, in the order of the download.</summary>
    internal Uri Page(ActivityRange range, int top) => Make(range, top, _descending, _select);

    /// <summary>The one at the far end of a range, which fixes where a download ends.</summary>
    internal Uri Last(ActivityRange range) => Make(range with { Skip = 0 }, 1, !_descending, "Id,TimeStamp,ActivityIdType");

    private Uri Make(ActivityRange range, int top, bool descending, string select)
    {
        (DateTimeOffset? oldest, DateTimeOffset? newest) = _descending ? (range.To, range.From) : (range.From, range.To);
        string filter = And(And(Bound("ge", oldest, 0), Bound("le", newest, TimeSpan.TicksPerMillisecond - 1)), _types);
        var options = new List<string>();
        Add(options, "$filter", filter);
        Add(options, "$orderby", descending ? "TimeStamp desc" : "TimeStamp asc");
        Add(options, "$select", select);
        Add(options, "$top", top.ToString(CultureInfo.InvariantCulture));
        Add(options, "$skip", range.Skip == 0 ? "" : range.Skip.ToString(CultureInfo.InvariantCulture));
        return new Uri($"{_path}?{string.Join("&", options)}");
    }

    /// <summary>The whole millisecond belongs to a range: the service may keep finer times than it shows.</summary>
    private static string Bound(string comparison, DateTimeOffset? time, long ticksInMillisecond) =>
        time is DateTimeOffset bound
            ? $"(TimeStamp {comparison} {UtcText.From(bound.AddTicks(ticksInMillisecond - (bound.Ticks % TimeSpan.TicksPerMillisecond)))})"
            : "";

    // Apostrophes, colons and commas may stand in a query as they are; the service's own examples do not encode them.
    private static void Add(List<string> options, string name, string value)
    {
        if (value.Length > 0)
        {
            options.Add($"{name}={Uri.EscapeDataString(value).Replace("%2C", ",").Replace("%3A", ":")}");
        }
    }

    private static string And(string one, string other) =>
        one.Length == 0 ? other : other.Length == 0 ? one : $"{one} and {other}";

    private static string AnyOf(string property, IEnumerable<string> values)
    {
        string[] clauses = [.. values.Distinct(StringComparer.OrdinalIgnoreCase).Select(value => $"{property} eq '{value.Replace("'", "''")}'")];
        return clauses.Length == 0 ? "" : $"({string.Join(" or ", clauses)})";
    }
}
