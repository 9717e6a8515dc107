using System.Globalization;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Api.ManagementActivity;

public sealed class ManagementActivityTests
{
    private const string Nora = "nora.lind@contoso.example";
    private const string Kim = "kim@contoso.example";
    private static readonly DateTimeOffset s_now = DateTimeOffset.UtcNow;
    private static readonly SimulatedAuditRecord[] s_records = [.. GeneratedAuditLog.Create([Nora, Kim], 1200, 1, s_now.AddDays(-5), s_now.AddHours(-3))];

    [Fact]
    public async Task Every_record_of_the_mailbox_comes_once_over_windows_pages_and_blobs()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Management.BlobSize = 20;
        api.Simulator.Faults.Management.PageSize = 3;
        api.Simulator.Faults.Management.RepeatedRecords = 2;

        Assert.Equal(Held(Nora).Order(), Ids(api, [Nora]).Order());
        Assert.Empty(api.Errors);
        Assert.All(api.Simulator.Requests, request => Assert.Contains($"PublisherIdentifier={SimulatorOptions.DefaultTenant}", request.PathAndQuery, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_mailboxes_are_read_in_one_go()
    {
        await using ApiSession api = await StartAsync();

        Assert.Equal(1200, Ids(api, [Kim, Nora]).Length);
        Assert.Single(api.Simulator.Requests, request => request.PathAndQuery.Contains("subscriptions/list", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_others_did_with_the_mailbox_is_there()
    {
        string foreign = $$"""{"Id":"11111111-0000-0000-0000-000000000001","CreationTime":"{{s_now.AddHours(-4).ToString("s", CultureInfo.InvariantCulture)}}","Operation":"Send","RecordType":2,"Workload":"Exchange","UserId":"mallory@contoso.example","MailboxOwnerUPN":"{{Nora}}"}""";
        await using ApiSession api = await ApiSession.StartAsync(new SimulatorOptions
        {
            AuditRecords = [.. s_records, SimulatedAuditRecord.Parse(System.Text.Encoding.UTF8.GetBytes(foreign))],
        });

        Assert.Contains("11111111-0000-0000-0000-000000000001", Ids(api, [Nora]));
    }

    [Fact]
    public async Task Only_the_wanted_workload_and_time_are_given()
    {
        await using ApiSession api = await StartAsync();
        DateTimeOffset start = s_now.AddDays(-2);

        string[] ids = [.. Read(api, [Nora], new() { StartTime = start }).Select(activity => activity.RecordId!).Distinct()];

        Assert.Equal(s_records.Where(record => record.UserId == Nora && record.Workload == "Exchange" && record.CreationTime >= start).Select(record => record.Id).Order(), ids.Order());
        Assert.Empty(api.Warnings);
    }

    [Fact]
    public async Task A_time_that_is_no_longer_kept_is_told()
    {
        await using ApiSession api = await StartAsync();

        _ = Read(api, [Nora], new() { StartTime = s_now.AddDays(-30) }).Count();

        Assert.Contains("kept for seven days", Assert.Single(api.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_that_is_missing_is_never_started_silently()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Management.Subscriptions.Clear();

        _ = Ids(api, [Nora]);

        ActivityException error = Assert.Single(api.Errors);
        Assert.Equal(ActivityErrorId.SubscriptionMissing, error.ErrorId);
        Assert.Contains("Audit.Exchange, Audit.AzureActiveDirectory", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(api.Simulator.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task A_subscription_is_started_when_it_is_asked_for()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Management.Subscriptions.Clear();
        ActivityApiConnection connection = Connect(api);
        MailboxActivityRequest request = new();

        string[] missing = [.. ActivityApi.MissingSubscriptions(connection, request, api, default)];
        missing.ToList().ForEach(type => ActivityApi.StartSubscription(connection, type, request, api, default));

        Assert.Equal(["Audit.Exchange"], missing);
        Assert.Empty(ActivityApi.MissingSubscriptions(connection, request, api, default));
    }

    [Fact]
    public async Task Content_that_has_expired_is_an_error_and_the_rest_is_given()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Management.BlobSize = 50;
        api.Simulator.Faults.Management.ExpiredBlobs = 1;

        int received = Ids(api, [Nora, Kim]).Length;

        Assert.Equal([ActivityErrorId.ContentExpired, ActivityErrorId.ContentExpired], api.Errors.Select(error => error.ErrorId));
        Assert.Equal(1100, received);
    }

    [Theory]
    [InlineData(Fault.ServerError)]
    [InlineData(Fault.BadGateway)]
    [InlineData(Fault.Unavailable)]
    [InlineData(Fault.GatewayTimeout)]
    [InlineData(Fault.Throttled)]
    [InlineData(Fault.DroppedConnection)]
    [InlineData(Fault.CutOffJson)]
    public async Task What_fails_twice_is_got_all_the_same(Fault fault)
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Shares[fault] = 0.3;
        api.Simulator.Faults.RetryAfter = TimeSpan.Zero;

        Assert.Equal(Held(Nora).Order(), Ids(api, [Nora]).Order());
        Assert.Empty(api.Errors);
    }

    [Fact]
    public async Task A_missing_permission_and_another_tenant_are_errors_that_say_what_to_do()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.Management.IsPermissionMissing = true;
        _ = Ids(api, [Nora]);
        api.Simulator.Faults.Management.IsPermissionMissing = false;
        _ = api.Read(Connect(api, "99999999-2222-4333-8444-555555555555"), [Nora], Whole()).Count();

        Assert.Equal([ActivityErrorId.AccessDenied, ActivityErrorId.WrongTenant], api.Errors.Select(error => error.ErrorId));
        Assert.Contains("ActivityFeed.Read", api.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_and_pages_on_another_host_are_refused()
    {
        await using ApiSession api = await StartAsync();
        api.Simulator.Faults.NextLinkHost = "elsewhere.example";

        _ = Ids(api, [Nora]);

        Assert.Equal(ActivityErrorId.RefusedHost, Assert.Single(api.Errors).ErrorId);
    }

    [Fact]
    public async Task A_token_that_does_not_tell_its_tenant_needs_it_to_be_given()
    {
        await using ApiSession api = await StartAsync();

        _ = api.Read(Connect(api, null), [Nora], Whole()).Count();

        Assert.Equal(ActivityErrorId.WrongTenant, Assert.Single(api.Errors).ErrorId);
    }

    private static Task<ApiSession> StartAsync() => ApiSession.StartAsync(new SimulatorOptions { AuditRecords = s_records });

    private static MailboxActivityRequest Whole() => new() { StartTime = s_now.AddDays(-6), Workloads = ["Exchange", "AzureActiveDirectory"] };

    private static ActivityApiConnection Connect(ApiSession api, string? tenant = SimulatorOptions.DefaultTenant) => ActivityApi.Connect(
        ActivityService.ManagementActivity, ActivityEnvironment.Global, api.Simulator.BaseUri, null, ApiSession.Secret(api.Simulator.AccessToken), tenant);

    private static IEnumerable<MailboxActivity> Read(ApiSession api, string[] mailboxes, MailboxActivityRequest request) => api.Read(Connect(api), mailboxes, request);

    private static string[] Ids(ApiSession api, string[] mailboxes) => [.. Read(api, mailboxes, Whole()).Select(activity => activity.RecordId!).Distinct()];

    private static string[] Held(string user) => [.. s_records.Where(record => record.UserId == user).Select(record => record.Id)];
}
