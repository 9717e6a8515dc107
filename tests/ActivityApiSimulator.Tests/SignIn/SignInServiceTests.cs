using System.Text.RegularExpressions;
using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.SignIn;

/// <summary>The played sign-in service refuses what the real one refuses, so that a wrong request fails here.</summary>
public sealed class SignInServiceTests
{
    // RFC 7636, appendix B: the verifier of the challenge that the tests ask with.
    private const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    [Fact]
    public async Task A_right_request_gets_a_token_that_opens_the_services()
    {
        await using SignInAsking asking = await SignInAsking.StartAsync();

        (int status, string text) = await asking.PostAsync("token", asking.Secret());

        Assert.Equal(200, status);
        Assert.Equal(3, SignInAsking.Field(text, "access_token").Split('.').Length);
        Assert.Equal("3600", SignInAsking.Field(text, "expires_in"));
    }

    [Theory]
    [InlineData("client_id", "another", 700016)]
    [InlineData("client_id", "", 900144)]
    [InlineData("client_secret", "wrong", 7000215)]
    [InlineData("scope", "https://graph.microsoft.com/Mail.Read", 1002012)]
    [InlineData("scope", "graph", 70011)]
    [InlineData("grant_type", "password", 70003)]
    [InlineData("hint", "unknown field", 9000411)]
    public async Task A_wrong_field_is_refused_by_its_number(string field, string value, int number)
    {
        await using SignInAsking asking = await SignInAsking.StartAsync();
        Dictionary<string, string> fields = asking.Secret();
        fields[field] = value;

        (int status, string text) = await asking.PostAsync("token", fields);

        Assert.InRange(status, 400, 401);
        Assert.StartsWith($"AADSTS{number}:", SignInAsking.Field(text, "error_description"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fabrikam.example")]
    [InlineData("organizations")]
    public async Task An_application_needs_its_own_tenant(string tenant)
    {
        await using SignInAsking asking = await SignInAsking.StartAsync();

        Assert.Contains("AADSTS90002", (await asking.PostAsync("token", asking.Secret(), tenant)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_without_proof_gets_nothing()
    {
        await using SignInAsking asking = await SignInAsking.StartAsync();
        Dictionary<string, string> fields = asking.Secret();
        fields.Remove("client_secret");

        Assert.Contains("AADSTS7000218", (await asking.PostAsync("token", fields)).Text, StringComparison.Ordinal);

        fields["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        fields["client_assertion"] = "no.token.x";
        Assert.Contains("AADSTS50027", (await asking.PostAsync("token", fields)).Text, StringComparison.Ordinal);
        fields["client_assertion"] = asking.Case.Assertion()[..^4] + "AAAA";
        Assert.Contains("AADSTS700213", (await asking.PostAsync("token", fields)).Text, StringComparison.Ordinal);
        fields["client_assertion"] = asking.Case.Assertion();
        Assert.Equal(200, (await asking.PostAsync("token", fields)).Status);
    }

    [Theory]
    [InlineData("code_challenge", "short")]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("response_mode", "query")]
    [InlineData("redirect_uri", "https://evil.example")]
    [InlineData("client_id", SignInCase.ClientId)]
    [InlineData("scope", "https://graph.microsoft.com/.default")]
    public async Task A_page_that_is_asked_for_wrongly_is_refused(string field, string value)
    {
        await using SignInAsking asking = await SignInAsking.StartAsync();
        Dictionary<string, string> fields = SignInAsking.Page();
        fields[field] = value;

        (int status, string text) = await asking.AuthorizeAsync(fields);

        Assert.InRange(status, 400, 401);
        Assert.Contains("AADSTS", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_good_once_and_for_whoever_has_its_verifier()
    {
        await using SignInAsking asking = await SignInAsking.StartAsync();
        Dictionary<string, string> stolen = await RedeemAsync(asking);
        stolen["code_verifier"] = new string('a', 43);
        Dictionary<string, string> elsewhere = await RedeemAsync(asking);
        elsewhere["redirect_uri"] = "http://localhost:5001";
        Dictionary<string, string> right = await RedeemAsync(asking);

        Assert.Contains("AADSTS501481", (await asking.PostAsync("token", stolen)).Text, StringComparison.Ordinal);
        Assert.Contains("AADSTS500112", (await asking.PostAsync("token", elsewhere)).Text, StringComparison.Ordinal);
        (int status, string text) = await asking.PostAsync("token", right);
        Assert.Equal(200, status);
        Assert.NotEmpty(SignInAsking.Field(text, "refresh_token"));
        Assert.Contains("AADSTS70008", (await asking.PostAsync("token", right)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_code_waits_until_it_is_entered_and_is_good_once()
    {
        await using SignInAsking asking = await SignInAsking.StartAsync();
        (_, string asked) = await asking.PostAsync("devicecode", new() { ["client_id"] = SignInCase.PublicClientId, ["scope"] = SignInAsking.Page()["scope"] });
        Dictionary<string, string> poll = new() { ["client_id"] = SignInCase.PublicClientId, ["grant_type"] = "device_code", ["device_code"] = SignInAsking.Field(asked, "device_code") };

        Assert.Equal("authorization_pending", SignInAsking.Field((await asking.PostAsync("token", poll)).Text, "error"));
        Assert.Equal(200, (await asking.PostAsync("token", poll)).Status);
        Assert.Equal("bad_verification_code", SignInAsking.Field((await asking.PostAsync("token", poll)).Text, "error"));
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("&client_id=" + SignInCase.IdentityClientId, 200)]
    [InlineData("&client_id=unknown", 400)]
    [InlineData("&mi_res_id=/subscriptions/x", 400)]
    public async Task A_managed_identity_is_for_the_machine_that_has_it(string query, int status)
    {
        await using SignInAsking asking = await SignInAsking.StartAsync();
        string address = "msi/token?api-version=2019-08-01&resource=https://graph.microsoft.com" + query;

        Assert.Equal(status, (await asking.GetAsync(address, asking.Server.IdentityHeader)).Status);
        Assert.Equal(401, (await asking.GetAsync(address, "guessed")).Status);
        Assert.Equal(401, (await asking.GetAsync(address)).Status);
    }

    [Fact]
    public async Task The_browser_s_part_is_for_pages_of_this_machine()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => BrowserPart.VisitAsync(new("https://login.microsoftonline.com/")));
        Assert.Equal(2, await SimulatorCommand.RunAsync(["--browse", "https://login.microsoftonline.com/"], TextWriter.Null, TextWriter.Null, default));
    }

    [Fact]
    public void The_faults_of_the_command_line_are_those_of_the_service()
    {
        SignInFaults faults = SimulatorArguments.Parse(
        [
            "--fault", "SignInError=7000222", "--fault", "signinstatus=503", "--fault", "SignInRetryAfter=7", "--fault", "SignInDelay=20", "--fault", "SignInClock=-20",
            "--fault", "SignInEmpty=true", "--fault", "SignInDropped=true", "--fault", "SignInDeclined=true", "--fault", "SignInWrongState=true", "--fault", "SignInPolls=4", "--fault", "SignInTimes=2",
        ]).Faults.SignIn;

        Assert.Equal((7000222, 503, 7.0, 20.0, -20.0), (faults.Error, faults.Status, faults.RetryAfter!.Value.TotalSeconds, faults.Delay.TotalMilliseconds, faults.ClockOffset.TotalMinutes));
        Assert.True(faults is { EmptyToken: true, Drop: true, IsDeclined: true, WrongState: true, PendingPolls: 4, Times: 2 });
    }

    [Theory]
    [InlineData("SignInError=x")]
    [InlineData("SignInStatus=200")]
    [InlineData("SignInClock=soon")]
    [InlineData("SignInEmpty=perhaps")]
    public async Task A_fault_that_is_not_understood_ends_the_command(string fault) =>
        Assert.Equal(2, await SimulatorCommand.RunAsync(["--fault", fault], TextWriter.Null, TextWriter.Null, default));

    private static async Task<Dictionary<string, string>> RedeemAsync(SignInAsking asking)
    {
        (int status, string page) = await asking.AuthorizeAsync(SignInAsking.Page());
        Assert.Equal(200, status);
        return new()
        {
            ["client_id"] = SignInCase.PublicClientId,
            ["grant_type"] = "authorization_code",
            ["code"] = Regex.Match(page, "name=\"code\" value=\"([^\"]+)\"").Groups[1].Value,
            ["code_verifier"] = Verifier,
            ["redirect_uri"] = "http://localhost:5000",
        };
    }
}
