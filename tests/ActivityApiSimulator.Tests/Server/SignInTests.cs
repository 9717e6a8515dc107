using System.Text;
using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Server;

public class SignInTests
{
    private const string Me = "/api/v2.0/me/Activities";
    private const string Ann = "ann@contoso.example";
    private const string Bob = "bob@contoso.example";
    private const string Expired = "2000001;reason=\"The token has expired.\";error_category=\"token_expired\"";

    [Fact]
    public async Task Without_authorization_the_answer_is_403()
    {
        await using Asking api = await Asking.StartAsync(1);

        Asking.Answer answer = await api.AskAsync(Me, request => request.Headers.Authorization = null);

        Assert.Equal(403, answer.Status);
        Assert.Equal("ErrorAccessDenied", answer.ErrorCode);
    }

    [Theory]
    [InlineData("Bearer unknown")]
    [InlineData("Bearer")]
    [InlineData("Digest x")]
    public async Task A_token_that_nobody_issued_is_401_with_the_reason_in_a_header(string authorization)
    {
        await using Asking api = await Asking.StartAsync(1);

        Asking.Answer answer = await api.AskAsAsync(authorization, Me);

        Assert.Equal(401, answer.Status);
        Assert.Contains("reason=\"The token is not valid.\"", answer.Header("x-ms-diagnostics"));
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task An_expired_token_is_401_and_says_so()
    {
        await using Asking api = await Asking.StartAsync(1);
        string token = api.Simulator.IssueToken(lifetime: TimeSpan.Zero);

        Asking.Answer answer = await api.AskAsAsync($"Bearer {token}", Me);

        Assert.Equal(401, answer.Status);
        Assert.Equal(Expired, answer.Header("x-ms-diagnostics"));
        Assert.Empty(answer.Body);
    }

    [Fact]
    public async Task A_token_lives_an_hour()
    {
        var clock = new SetClock();
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { Mailboxes = [Made.Mailbox(1)], TimeProvider = clock });

        clock.Now = clock.Now.AddMinutes(59);
        Assert.Equal(200, (await api.AskAsync(Me)).Status);
        clock.Now = clock.Now.AddMinutes(1);
        Assert.Equal(401, (await api.AskAsync(Me)).Status);
    }

    [Fact]
    public async Task A_token_can_expire_after_so_many_requests_and_a_new_one_goes_on()
    {
        await using Asking api = await Asking.StartAsync(1);
        api.Simulator.Faults.RequestsPerToken = 2;

        Assert.Equal(200, (await api.AskAsync(Me)).Status);
        Assert.Equal(200, (await api.AskAsync(Me)).Status);
        Assert.Equal(Expired, (await api.AskAsync(Me)).Header("x-ms-diagnostics"));
        Assert.Equal(200, (await api.AskAsAsync($"Bearer {api.Simulator.IssueToken()}", Me)).Status);
    }

    [Fact]
    public async Task Me_is_the_tokens_account()
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions
        {
            Mailboxes = [Made.Mailbox(1), Made.Mailbox(2, Ann)],
            AccessTokens = new Dictionary<string, string> { ["anns"] = Ann },
        });

        Assert.Equal("0", await api.NumbersAsync(Me));
        Assert.Equal("1 0", (await api.AskAsAsync("Bearer anns", Me)).Numbers);
        Assert.Equal("1 0", (await api.AskAsAsync($"Bearer {api.Simulator.IssueToken(Ann)}", Me)).Numbers);
    }

    [Fact]
    public async Task Without_the_default_mailbox_the_token_is_the_first_mailboxs()
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { Mailboxes = [Made.Mailbox(2, Ann), Made.Mailbox(1, Bob)] });

        Assert.Equal("1 0", await api.NumbersAsync(Me));
        Assert.Equal("0", await api.NumbersAsync($"/api/v2.0/Users('{Bob}')/Activities"));
    }

    [Fact]
    public async Task Another_users_mailbox_needs_permission()
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { Mailboxes = [Made.Mailbox(1), Made.Mailbox(2, Ann), Made.Mailbox(3, Bob)] });
        string anns = $"Bearer {api.Simulator.IssueToken(Ann)}";

        Assert.Equal(200, (await api.AskAsAsync(anns, $"/api/v2.0/Users('{Ann}')/Activities")).Status);
        Asking.Answer refused = await api.AskAsAsync(anns, $"/api/v2.0/Users('{Bob}')/Activities");
        Assert.Equal(403, refused.Status);
        Assert.Contains(Bob, refused.ErrorMessage);
        Assert.Equal("2 1 0", await api.NumbersAsync($"/api/v2.0/Users('{Bob}')/Activities"));
    }

    [Theory]
    [InlineData("*", 200)]
    [InlineData("BOB@contoso.example", 200)]
    [InlineData("other@contoso.example", 403)]
    public async Task Permissions_can_be_named(string permitted, int status)
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions
        {
            Mailboxes = [Made.Mailbox(1), Made.Mailbox(2, Ann), Made.Mailbox(3, Bob)],
            MailboxPermissions = new Dictionary<string, IReadOnlyCollection<string>> { [Ann] = [permitted] },
        });

        Assert.Equal(status, (await api.AskAsAsync($"Bearer {api.Simulator.IssueToken(Ann)}", $"/api/v2.0/Users('{Bob}')/Activities")).Status);
        Assert.Equal(403, (await api.AskAsync($"/api/v2.0/Users('{Bob}')/Activities")).Status);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_is_not_found()
    {
        await using Asking api = await Asking.StartAsync(1);

        Asking.Answer answer = await api.AskAsync("/api/v2.0/Users('nobody@contoso.example')/Activities");

        Assert.Equal(404, answer.Status);
        Assert.Contains("nobody@contoso.example", answer.ErrorMessage);
    }

    [Theory]
    [InlineData("v1.0", "ann@contoso.example:pa:ss€", 200)]
    [InlineData("v1.0", "ANN@contoso.example:pa:ss€", 200)]
    [InlineData("v1.0", "ann@contoso.example:wrong", 401)]
    [InlineData("v1.0", "eve@contoso.example:pa:ss€", 401)]
    [InlineData("v1.0", "nonsense", 401)]
    [InlineData("v2.0", "ann@contoso.example:pa:ss€", 401)]
    [InlineData("beta", "ann@contoso.example:pa:ss€", 401)]
    public async Task A_password_opens_version_1_only(string version, string credential, int status)
    {
        await using Asking api = await Asking.StartAsync(new SimulatorOptions
        {
            Mailboxes = [Made.Mailbox(1), Made.Mailbox(2, Ann)],
            Passwords = new Dictionary<string, string> { [Ann] = "pa:ss€" },
        });

        string basic = Convert.ToBase64String(Encoding.UTF8.GetBytes(credential));
        Assert.Equal(status, (await api.AskAsAsync($"Basic {basic}", $"/api/{version}/me/Activities")).Status);
    }

    [Theory]
    [InlineData(null, 400)]
    [InlineData("ActivityAccess", 400)]
    [InlineData("exchange.behavior=\"Other\"", 400)]
    [InlineData("exchange.behavior=\"ActivityAccess\"", 200)]
    [InlineData("odata.maxpagesize=5, exchange.behavior=\"ActivityAccess\"", 200)]
    public async Task Without_the_preference_for_activities_the_request_is_bad(string? prefer, int status)
    {
        await using Asking api = await Asking.StartAsync(1);

        Asking.Answer answer = await api.AskAsync(Me, request =>
        {
            request.Headers.Remove("Prefer");
            request.Headers.TryAddWithoutValidation("Prefer", prefer is null ? [] : [prefer]);
        });

        Assert.Equal(status, answer.Status);
        Assert.True(status == 200 || answer.ErrorMessage.Contains(Asking.ActivityAccess));
    }
}
