using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Simulator;

namespace ActivityEngine.Tests.Api;

public sealed class RequestTests
{
    [Fact]
    public async Task Every_request_has_the_headers_that_the_service_wants()
    {
        await using ApiSession api = await ApiSession.StartAsync(5);
        _ = api.Ids(new() { Mailbox = ApiSession.Mailbox, All = true });

        SimulatorRequest request = Assert.Single(api.Simulator.Requests);
        Assert.Equal("GET", request.Method);
        Assert.Equal("exchange.behavior=\"ActivityAccess\"", request.Headers["Prefer"]);
        Assert.Equal("application/json; odata.metadata=none", request.Headers["Accept"]);
        Assert.Equal(ApiSession.Mailbox, request.Headers["X-AnchorMailbox"]);
        Assert.True(Guid.TryParse(request.Headers["client-request-id"], out _));
    }

    [Theory]
    [InlineData("v1.0", "me", "/api/v1.0/me/Activities")]
    [InlineData("v2.0", ApiSession.Mailbox, "/api/v2.0/Users('nora.lind%40contoso.example')/Activities")]
    [InlineData("beta", "ME", "/api/beta/me/Activities")]
    public async Task Versions_and_mailboxes_stand_in_the_path(string version, string mailbox, string path)
    {
        await using ApiSession api = await ApiSession.StartAsync(5);

        MailboxActivity[] activities = [.. ActivityApi.Read(
            api.Connect(api.Simulator.AccessToken, version), new() { Mailbox = mailbox, First = 1 }, api, CancellationToken.None)];

        Assert.Single(activities);
        Assert.StartsWith(path + "?", Assert.Single(api.Simulator.Requests).PathAndQuery.Replace("%27", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("siobhan.o'hara@contoso.example")]
    [InlineData("a+b#c%20d&e=f?g@contoso.example")]
    [InlineData("jürgen.groß@contoso.example")]
    public async Task A_mailbox_of_any_letters_arrives_as_it_is(string mailbox)
    {
        await using ApiSession api = await ApiSession.StartAsync(SimulatedMailbox.Generate(mailbox, 3, 1));

        Assert.All(api.Read(new() { Mailbox = mailbox, First = 1 }).ToArray(), activity => Assert.Equal(mailbox, activity.Mailbox));
        Assert.Equal(200, Assert.Single(api.Simulator.Requests).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nora Lind")]
    [InlineData("nora")]
    [InlineData("@contoso.example")]
    [InlineData("nora@")]
    [InlineData("nora@contoso@example")]
    [InlineData("nora lind@contoso.example")]
    [InlineData("../me/Messages@x")]
    [InlineData("@{UserPrincipalName=nora.lind@contoso.example}")]
    public async Task Whatever_is_no_mailbox_is_refused_before_any_request(string mailbox)
    {
        await using ApiSession api = await ApiSession.StartAsync(5);

        Assert.Equal(ActivityErrorId.InvalidMailbox, api.Fails(new() { Mailbox = mailbox, All = true }).ErrorId);
        Assert.Empty(api.Simulator.Requests);
    }

    [Theory]
    [InlineData("ME", "me")]
    [InlineData(" ann@contoso.example ", "ann@contoso.example")]
    [InlineData("{6F0B0C1E-0000-4000-8000-000000000001}", "6f0b0c1e-0000-4000-8000-000000000001")]
    public void A_mailbox_is_a_UPN_a_GUID_or_me(string written, string taken) => Assert.Equal(taken, ActivityApi.CheckMailbox(written));

    [Fact]
    public async Task Types_and_applications_are_filtered_by_the_service_in_its_own_spelling()
    {
        await using ApiSession api = await ApiSession.StartAsync(2_000);
        string[] wanted = [.. api.Simulator.Mailboxes[0].Activities
            .Where(activity => activity.ActivityIdType is "OpenedAnAttachment" or "Logon" && activity.AppIdType == "Web")
            .Select(activity => activity.Id)];

        Assert.Equal(wanted, api.Ids(new() { All = true, ActivityTypes = ["openenedanattachment", "LOGON"], AppTypes = ["web"] }));
        Assert.NotEmpty(wanted);
        Assert.Contains(
            "(ActivityIdType eq 'OpenedAnAttachment' or ActivityIdType eq 'Logon') and (AppIdType eq 'Web')",
            Uri.UnescapeDataString(api.Simulator.Requests[0].PathAndQuery),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_apostrophe_in_a_type_ends_no_text_of_the_filter()
    {
        await using ApiSession api = await ApiSession.StartAsync(20);

        Assert.Empty(api.Ids(new() { All = true, ActivityTypes = ["x' or ActivityIdType ne 'y"] }));
    }

    [Theory]
    [InlineData("clientsessionid", "Id,TimeStamp,ActivityIdType,ClientSessionId")]
    [InlineData("Subject", "Id,TimeStamp,ActivityIdType,CustomProperties")]
    [InlineData("TimeUtc", "Id,TimeStamp,ActivityIdType")]
    public async Task Asking_for_some_properties_asks_for_what_paging_needs_too(string property, string select)
    {
        await using ApiSession api = await ApiSession.StartAsync(500);

        Assert.Equal(api.Held(), api.Ids(new() { All = true, Properties = [property], PageSize = 100 }));
        Assert.Contains($"$select={select}&", Uri.UnescapeDataString(api.Simulator.Requests[0].PathAndQuery), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_for_each_request_says_what_was_asked_and_answered_and_nothing_secret()
    {
        await using ApiSession api = await ApiSession.StartAsync(5);
        _ = api.Ids(new() { First = 3 });

        string line = Assert.Single(api.VerboseLines);
        Assert.Matches("^GET /api/v2.0/me/Activities\\?.*: 200, 3 activities, \\d+ ms, client-request-id [0-9a-f-]{36}$", line);
        Assert.DoesNotContain(api.Simulator.AccessToken, line, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Basic_authentication_works_with_the_first_version()
    {
        await using ApiSession api = await ApiSession.StartAsync(new SimulatorOptions
        {
            Mailboxes = [SimulatedMailbox.Generate(ApiSession.Mailbox, 5, 1)],
            Passwords = new Dictionary<string, string> { [ApiSession.Mailbox] = "pässword:1" },
        });
        ActivityApiConnection connection = ActivityApi.Connect(api.Simulator.BaseUri, "v1.0", ApiSession.Mailbox, ApiSession.Secret("pässword:1"));

        Assert.Equal(5, ActivityApi.Read(connection, new() { All = true }, api, CancellationToken.None).Count(activity => activity.Mailbox == ApiSession.Mailbox));
        Assert.Equal(ApiSession.Mailbox, api.Simulator.Requests[0].Headers["X-AnchorMailbox"]);
    }
}
