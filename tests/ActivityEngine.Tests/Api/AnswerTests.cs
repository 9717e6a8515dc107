using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Api;

public sealed class AnswerTests
{
    [Fact]
    public void A_short_page_with_a_nextLink_is_not_the_last_and_the_link_is_not_followed()
    {
        List<string> asked = [];
        using var server = new CannedServer(request =>
        {
            asked.Add(request.RawUrl!);
            return Serve(request, 25, most: 7, withLink: true);
        });

        Assert.Equal(Enumerable.Range(0, 25).Select(i => i.ToString(CultureInfo.InvariantCulture)), Ids(server, new() { All = true }));
        Assert.DoesNotContain(asked, url => url.Contains("token-of-the-link", StringComparison.Ordinal));
    }

    [Fact]
    public void A_nextLink_to_another_host_is_refused()
    {
        using var server = new CannedServer(_ => CannedServer.Page([CannedServer.Activity(1)], "https://elsewhere.example/api/v2.0/me/Activities?$skip=1"));

        ActivityException error = Fails(server);

        Assert.Equal(ActivityErrorId.RefusedHost, error.ErrorId);
        Assert.Contains("elsewhere.example", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Packed_answers_are_unpacked()
    {
        using var server = new CannedServer(_ => CannedServer.Page([CannedServer.Activity(1), CannedServer.Activity(2)]), packed: true);

        Assert.Equal(["1", "2"], Ids(server, new() { All = true }));
    }

    [Fact]
    public void What_cannot_be_read_is_an_error_each_once_and_the_rest_comes()
    {
        const string Broken = """{"Id":"b","TimeStamp":"yesterday","ActivityIdType":"Logon"}""";
        using var server = new CannedServer(request => Serve(request, 30, most: 10, withLink: true, before: Broken));
        var report = new Report();

        Assert.Equal(30, ActivityApi.Read(server.Connect(), new() { All = true, PageSize = 11 }, report, default).Count());

        ActivityException error = Assert.Single(report.Errors);
        Assert.Equal(ActivityErrorId.RowUnreadable, error.ErrorId);
        Assert.Equal(Broken, error.Target);
        Assert.Equal("An activity of 'me' cannot be read: TimeStamp 'yesterday' is not a time.", error.Message);
    }

    [Fact]
    public void A_service_without_ids_gives_each_activity_once_too()
    {
        using var server = new CannedServer(request => Regex.Replace(Serve(request, 25, most: 7, withLink: true), "\"Id\":\"\\d+\",", ""));

        Assert.Equal(25, ActivityApi.Read(server.Connect(), new() { All = true }, new Report(), default).Select(activity => activity.TimeStamp).Distinct().Count());
        Assert.Equal(25, ActivityApi.Read(server.Connect(), new() { All = true }, new Report(), default).Count());
    }

    [Fact]
    public void An_odd_status_is_told_with_what_the_service_says()
    {
        using var server = new CannedServer(_ => """{"error":{"code":"Teapot","message":"Short and stout."}}""", status: 418);

        ActivityException error = Fails(server);

        Assert.Equal(ActivityErrorId.UnexpectedAnswer, error.ErrorId);
        Assert.Matches("It says: Short and stout\\. Check -BaseUri\\. \\(HTTP 418, client-request-id [0-9a-f-]{36}\\)$", error.Message);
    }

    [Theory]
    [InlineData("https://outlook.office.com", HttpStatusCode.NotFound)]
    [InlineData("https://outlook.office365.com", HttpStatusCode.BadRequest)]
    [InlineData("https://outlook.office.com", HttpStatusCode.Gone)]
    [InlineData("https://mail.contoso.example", HttpStatusCode.Gone)]
    public void Microsofts_own_hosts_say_in_many_ways_that_the_API_is_gone(string host, HttpStatusCode status)
    {
        ActivityException error = FaultOf(host, status);

        Assert.Equal(ActivityErrorId.ApiGone, error.ErrorId);
        Assert.Contains("July 2018", error.Message, StringComparison.Ordinal);
        Assert.Contains("Search-UnifiedAuditLog", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, ActivityErrorId.TokenRefused)]
    [InlineData(HttpStatusCode.Forbidden, ActivityErrorId.AccessDenied)]
    [InlineData(HttpStatusCode.Redirect, ActivityErrorId.UnexpectedAnswer)]
    public void Every_refusal_by_Microsofts_own_host_says_what_became_of_the_API(HttpStatusCode status, string id)
    {
        ActivityException error = FaultOf("https://outlook.office.com", status);

        Assert.Equal(id, error.ErrorId);
        Assert.Contains("Microsoft shut the Activities API in July 2018.", error.Message, StringComparison.Ordinal);
    }

    private static ActivityException FaultOf(string host, HttpStatusCode status)
    {
        using var response = new HttpResponseMessage(status);
        ActivityApiConnection connection = ActivityApi.Connect(new Uri(host), "v2.0", ApiSession.Secret("token"));
        return Assert.IsType<ActivityException>(OutlookActivities.Engine.Api.ApiFault.From(connection, "me", response, "<html>"u8.ToArray(), "id"));
    }

    private static string[] Ids(CannedServer server, MailboxActivityRequest request) =>
        [.. ActivityApi.Read(server.Connect(), request, new Report(), default).Select(activity => activity.Id!)];

    private static ActivityException Fails(CannedServer server) =>
        Assert.Throws<ActivityException>(() => ActivityApi.Read(server.Connect(), new() { All = true }, new Report(), default).Count());

    /// <summary>Activities 0 to count of a server that gives fewer than it is asked for, and says so.</summary>
    private static string Serve(System.Net.HttpListenerRequest request, int count, int most, bool withLink, string? before = null)
    {
        string query = Uri.UnescapeDataString(request.Url!.Query);
        int Bound(string comparison, int none) =>
            Regex.Match(query, $"TimeStamp {comparison} 2018-05-03T14:(\\d\\d):(\\d\\d)") is { Success: true } match
                ? (int.Parse(match.Groups[1].Value) * 60) + int.Parse(match.Groups[2].Value)
                : none;
        int from = Bound("ge", 0);
        int to = Math.Min(Bound("le", count - 1), count - 1);
        IEnumerable<int> numbers = Enumerable.Range(from, Math.Max(0, to - from + 1));
        numbers = query.Contains("TimeStamp desc", StringComparison.Ordinal) ? numbers.Reverse() : numbers;
        int top = Math.Min(most, int.Parse(Regex.Match(query, "\\$top=(\\d+)").Groups[1].Value));
        string[] page = [.. numbers.Take(top).Select(number => CannedServer.Activity(number))];
        bool hasMore = withLink && to - from + 1 > top;
        return CannedServer.Page(before is null ? page : page.Append(before), hasMore ? $"http://{request.Url.Authority}/token-of-the-link" : null);
    }

    private sealed class Report : IActivityReporter
    {
        private readonly List<ActivityException> _errors = [];

        internal IReadOnlyList<ActivityException> Errors => _errors;

        public void Error(ActivityException error) => _errors.Add(error);

        public void Warning(string message) => Assert.Fail(message);

        public void Verbose(string message) => Assert.DoesNotContain("Bearer", message, StringComparison.Ordinal);

        public void Progress(string activity, string status, int percent) => Assert.NotEmpty(status);
    }
}
