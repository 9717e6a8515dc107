using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Companions;

public sealed class SignInTests : IDisposable
{
    private const string Agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36";

    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_portals_CSV_is_read()
    {
        MailboxActivity activity = _folder.Read(
            "Date (UTC),Request ID,User agent,Correlation ID,User,Username,Application,Application ID,Resource,IP address,Location,Status,Sign-in error code,Failure reason,Client app,Multifactor authentication result,Conditional Access\n"
            + $"2024-03-05T09:41:17Z,r1,{Agent},c1,Nora Lind,nora.lind@contoso.example,OfficeHome,4765445b-32c6-49b0-83e6-1d93765276ca,Microsoft Graph,203.0.113.7,\"Oslo, Oslo, NO\",Interrupted,50074,Strong Authentication is required.,Browser,MFA denied,Failure\n").Only();

        Assert.Equal(("Logon", "SignIn", "nora.lind@contoso.example", "Interrupted", "203.0.113.7"), (activity.Category, activity.ActivityIdType, activity.Mailbox, activity.Result, activity.ClientIP));
        Assert.Equal(("Chrome on Windows", "OfficeHome", "Microsoft Graph", "r1", "SignInLog"), (activity.Client, activity.ApplicationName, activity.Target, activity.RecordId, activity.Source));
        Assert.Equal(
            "the password was right; multi-factor authentication was not passed; Strong Authentication is required. (50074); MFA: MFA denied; Conditional Access: Failure; from Oslo, Oslo, NO",
            activity.Detail);
        Assert.Equal(("NO", "Oslo"), (activity.Country, activity.City));
    }

    [Fact]
    public void A_page_of_Microsoft_Graph_is_read()
    {
        MailboxActivity activity = _folder.Read($$$"""
            {"@odata.context":"x","value":[{"id":"r1","createdDateTime":"2024-03-05T09:41:17Z","userPrincipalName":"nora.lind@contoso.example","appId":"4765445b-32c6-49b0-83e6-1d93765276ca","appDisplayName":"OfficeHome",
            "ipAddress":"2001:db8::1","clientAppUsed":"Browser","userAgent":"{{{Agent}}}","sessionId":"s1","isInteractive":true,"conditionalAccessStatus":"notApplied","status":{"errorCode":0,"failureReason":"Other.","additionalDetails":"MFA requirement satisfied by claim in the token"},
            "autonomousSystemNumber":64500,"location":{"city":"Oslo","state":null,"countryOrRegion":"NO"}}]}
            """).Only();

        Assert.Equal(("Success", "s1", "2001:db8::1", "r1"), (activity.Result, activity.ClientSessionId, activity.ClientIP, activity.RecordId));
        Assert.Equal("MFA: MFA requirement satisfied by claim in the token; Conditional Access: notApplied; from Oslo, NO", activity.Detail);
        Assert.Contains("\"city\":\"Oslo\"", activity.CustomProperties["location"], StringComparison.Ordinal);
        Assert.Equal(("NO", "Oslo", 64500L), (activity.Country, activity.City, activity.AsNumber));
    }

    [Fact]
    public void A_failure_that_is_not_listed_is_a_failure_with_its_number()
    {
        MailboxActivity activity = _folder.Read("""{"id":"r1","createdDateTime":"2024-03-05T09:41:17Z","userPrincipalName":"n@c","ipAddress":"203.0.113.7","clientAppUsed":"IMAP4","status":{"errorCode":987654}}""").Only();

        Assert.Equal(("Failure", "error (987654)", "IMAP4"), (activity.Result, activity.Detail, activity.Client));
    }

    [Fact]
    public void An_application_that_signed_in_itself_has_no_mailbox()
    {
        MailboxActivity activity = _folder.Read("""{"id":"r1","createdDateTime":"2024-03-05T09:41:17Z","userPrincipalName":null,"servicePrincipalName":"Mail Sync","appId":"a1","ipAddress":"203.0.113.7","isInteractive":false,"status":{"errorCode":0}}""").Only();

        Assert.Equal((null, "Mail Sync", "Success", "not interactive"), (activity.Mailbox, activity.UserName, activity.Result, activity.Detail));
    }

    [Theory]
    [InlineData("Success", "", "Success")]
    [InlineData("success", "None", "Success")]
    [InlineData("Interrupted", "", "Interrupted")]
    [InlineData("Microsoft.Graph.PowerShell.Models.MicrosoftGraphSignInStatus", "", null)]
    public void A_sign_in_without_a_number_ended_as_its_status_says(string status, string number, string? expected)
    {
        MailboxActivity activity = _folder.Read(
            "Date (UTC),Request ID,Username,Application,Application ID ,IP address,Location,Status,Sign-in error code,Failure reason,Multifactor authentication auth method\n"
            + $"2024-03-05T09:41:17Z,r1,n@c,OfficeHome,4765445b-32c6-49b0-83e6-1d93765276ca,203.0.113.7,Microsoft.Graph.PowerShell.Models.MicrosoftGraphSignInLocation,{status},{number},Other.,Mobile app notification\n").Only();

        Assert.Equal((expected, "by: Mobile app notification", "4765445b-32c6-49b0-83e6-1d93765276ca"), (activity.Result, activity.Detail, activity.ApplicationId));
    }
}
