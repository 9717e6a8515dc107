using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Api;

/// <summary>Pages that lead to pages that were there before: following them would never end.</summary>
public sealed class CircleTests : IDisposable
{
    private const string Nora = "nora.lind@contoso.example";
    private const string Tenant = "11111111-2222-4333-8444-555555555555";
    private const string Record = """{"Id":"00000000-0000-0000-0000-000000000001","CreationTime":"2026-05-01T00:10:00","Operation":"Send","Workload":"Exchange","UserId":"nora.lind@contoso.example"}""";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "evidence-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Lists_of_the_audit_feed_end_with_an_error_that_names_the_time_and_are_asked_for_again(bool isItself)
    {
        await using ApiSession api = await ApiSession.StartAsync();
        bool isCircle = true;
        Uri? address = null;
        using var server = new CannedServer(request =>
            request.RawUrl!.Contains("subscriptions/list", StringComparison.Ordinal) ? """[{"contentType":"Audit.Exchange","status":"enabled"}]"""
            : request.RawUrl.Contains("/audit/", StringComparison.Ordinal) ? $"[{Record}]"
            : $$"""[{"contentId":"{{(request.RawUrl.Contains("page=2", StringComparison.Ordinal) ? "b" : "a")}}","contentUri":"{{address}}api/v1.0/{{Tenant}}/activity/feed/audit/a"}]""")
        {
            NextPage = request => !request.RawUrl!.Contains("/content", StringComparison.Ordinal) || (request.RawUrl.Contains("page=2", StringComparison.Ordinal) && !isCircle) ? null
                : isItself || !request.RawUrl.Contains("page=2", StringComparison.Ordinal) ? $"{address}api/v1/{Tenant}/activity/feed/subscriptions/content?page=2&PublisherIdentifier=p"
                : $"{address}{request.UrlReferrer?.PathAndQuery ?? $"api/v1/{Tenant}/activity/feed/subscriptions/content?page=2&PublisherIdentifier=p"}",
        };
        address = server.Address;
        ActivityApiConnection connection = ActivityApi.Connect(ActivityService.ManagementActivity, ActivityEnvironment.Global, server.Address, null, ApiSession.Secret("token"), Tenant);
        MailboxActivityRequest request = new() { StartTime = DateTimeOffset.UtcNow.AddHours(-3), EndTime = null, Workloads = ["Exchange"], EvidencePath = _folder, Resume = true };

        Assert.Empty(api.Read(connection, [Nora], request));

        ActivityException error = Assert.Single(api.Errors);
        Assert.Contains("that it gave before", error.Message, StringComparison.Ordinal);
        Assert.Equal(EvidenceState.Unfinished, ActivityEvidence.Test(_folder, api, default).Last().State);
        isCircle = false;
        Assert.Empty(api.Read(connection, [Nora], request));
        Assert.Single(api.Errors);
        Assert.Equal(EvidenceState.Valid, ActivityEvidence.Test(_folder, api, default).Last().State);
    }

    [Theory]
    [InlineData(false, 60)]
    [InlineData(true, 60)]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    public async Task A_mailbox_whose_pages_are_always_the_same_gives_them_and_ends_with_an_error(bool descending, int seconds)
    {
        await using ApiSession api = await ApiSession.StartAsync();
        int[] numbers = [.. Enumerable.Range(1, 10).Select(number => descending ? 11 - number : number)];
        string page = CannedServer.Page(numbers.Select(number => CannedServer.Activity(number).Replace($":{number:00}.000Z", $":{(seconds == 0 ? 0 : number):00}.000Z", StringComparison.Ordinal)));
        using var server = new CannedServer(_ => page);

        List<string> given = [];

        ActivityException error = Assert.Throws<ActivityException>(() =>
        {
            foreach (MailboxActivity activity in api.Read(server.Connect(), ["me"], new() { All = true, PageSize = 10, Descending = descending, EvidencePath = _folder }))
            {
                given.Add(activity.Id!);
            }
        });

        Assert.Equal(numbers, given.Take(10).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal((ActivityErrorId.UnexpectedAnswer, "me"), (error.ErrorId, (string?)error.Target));
        Assert.Contains("that it gave before", error.Message, StringComparison.Ordinal);
        Assert.Equal(EvidenceState.Unfinished, ActivityEvidence.Test(_folder, api, default).Last().State);
    }
}
