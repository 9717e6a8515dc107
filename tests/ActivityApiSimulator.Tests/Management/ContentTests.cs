using System.Globalization;
using System.Text.Json;
using ActivityApiSimulator.Tests.Server;
using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Management;

public class ContentTests
{
    private const string Feed = $"/api/v1.0/{SimulatorOptions.DefaultTenant}/activity/feed/";
    private static readonly DateTimeOffset s_now = DateTimeOffset.UtcNow;

    [Fact]
    public async Task Content_of_a_day_is_listed_in_pages_and_read_as_a_bare_array()
    {
        await using Asking api = await StartAsync();
        api.Simulator.Faults.Management.BlobSize = 10;
        api.Simulator.Faults.Management.PageSize = 2;

        Asking.Answer first = await api.AskAsync($"{Feed}subscriptions/content?contentType=Audit.Exchange");
        Asking.Answer second = await api.AskAsync(first.Header("NextPageUri")!);
        Asking.Answer blob = await api.AskAsync(first.Json[0].GetProperty("contentUri").GetString()!);

        Assert.Equal(2, first.Json.GetArrayLength());
        Assert.Contains("/api/v1/", first.Header("NextPageUri"), StringComparison.Ordinal);
        Assert.NotEqual(first.Json[0].GetProperty("contentId").GetString(), second.Json[0].GetProperty("contentId").GetString());
        Assert.Equal(JsonValueKind.Array, blob.Json.ValueKind);
        Assert.Equal("Exchange", blob.Json[0].GetProperty("Workload").GetString());
    }

    [Theory]
    [InlineData("subscriptions/content", "AF20001")]
    [InlineData("subscriptions/content?contentType=Audit.Mail", "AF20020")]
    [InlineData("subscriptions/content?contentType=Audit.SharePoint", "AF20022")]
    [InlineData("subscriptions/content?contentType=Audit.Exchange&startTime=2026-05-01", "AF20030")]
    [InlineData("subscriptions/content?contentType=Audit.Exchange&startTime=2018-05-01&endTime=2018-05-02", "AF20030")]
    [InlineData("subscriptions/content?contentType=Audit.Exchange&startTime=yesterday&endTime=2018-05-02", "AF20002")]
    [InlineData("subscriptions/content?contentType=Audit.Exchange&nextPage=x", "AF20031")]
    [InlineData("audit/nothing", "AF20050")]
    public async Task What_the_service_refuses_has_a_code(string action, string code)
    {
        await using Asking api = await StartAsync();

        Asking.Answer answer = await api.AskAsync(Feed + action);

        Assert.Equal(400, answer.Status);
        Assert.Equal(code, answer.ErrorCode);
    }

    [Theory]
    [InlineData("contoso.example", "AF20013")]
    [InlineData("99999999-2222-4333-8444-555555555555", "AF20010")]
    public async Task Another_tenant_is_refused(string tenant, string code)
    {
        await using Asking api = await StartAsync();

        Assert.Equal(code, (await api.AskAsync($"/api/v1.0/{tenant}/activity/feed/subscriptions/list")).ErrorCode);
    }

    [Fact]
    public async Task More_than_a_day_at_a_time_is_refused()
    {
        await using Asking api = await StartAsync();
        string Window(double days) => $"{Feed}subscriptions/content?contentType=Audit.Exchange&startTime={Time(s_now.AddDays(-2))}&endTime={Time(s_now.AddDays(-2 + days))}";

        Assert.Equal(200, (await api.AskAsync(Window(1))).Status);
        Assert.Equal("AF20030", (await api.AskAsync(Window(1.01))).ErrorCode);
    }

    [Fact]
    public async Task Its_faults_have_codes_of_its_own()
    {
        await using Asking api = await StartAsync();
        api.Simulator.Faults.Shares[Fault.Throttled] = 1;
        Asking.Answer throttled = await api.AskAsync($"{Feed}subscriptions/list");
        api.Simulator.Faults.Shares.Clear();
        api.Simulator.Faults.Management.ExpiredBlobs = 1;
        Asking.Answer list = await api.AskAsync($"{Feed}subscriptions/content?contentType=Audit.Exchange&startTime={Time(s_now.AddDays(-1).AddMinutes(1))}&endTime={Time(s_now.AddMinutes(1))}");

        Assert.Equal(429, throttled.Status);
        Assert.Equal("AF429", throttled.ErrorCode);
        Assert.Equal("AF20051", (await api.AskAsync(list.Json[0].GetProperty("contentUri").GetString()!)).ErrorCode);
    }

    private static string Time(DateTimeOffset time) => time.ToString("s", CultureInfo.InvariantCulture);

    private static Task<Asking> StartAsync() => Asking.StartAsync(
        new SimulatorOptions { AuditRecords = [.. GeneratedAuditLog.Create(["ann@contoso.example"], 100, 1, s_now.AddHours(-20), s_now.AddHours(-2))] });
}
