using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Audit;

public sealed class SignInRecordTests
{
    [Theory]
    [InlineData("UserLoggedIn", "0", null, "Success", "Login:login")]
    [InlineData("UserLoginFailed", "50126", "InvalidUserNameOrPassword", "Failure", "wrong user name or password; InvalidUserNameOrPassword (50126); Login:login")]
    [InlineData("UserLoginFailed", "50140", "KmsiInterrupt", "Interrupted", "asked whether to stay signed in; counts as signed in; KmsiInterrupt (50140); Login:login")]
    [InlineData("UserLoginFailed", "50076", null, "Interrupted", "the password was right; multi-factor authentication was asked for; error 50076; Login:login")]
    [InlineData("UserLoginFailed", "53003", null, "Failure", "the password was right; Conditional Access refused; error 53003; Login:login")]
    [InlineData("UserLoginFailed", "987654", "Unheard", "Failure", "Unheard (987654); Login:login")]
    public void A_sign_ins_truth_comes_from_its_error_and_never_from_ResultStatus(string operation, string number, string? error, string result, string detail)
    {
        string logonError = error is null ? "" : $",\"LogonError\":\"{error}\"";
        MailboxActivity activity = Audited.One(operation, $$"""
            "RecordType":15,"ResultStatus":"Success","ErrorNumber":"{{number}}"{{logonError}},"ActorIpAddress":"203.0.113.7","ClientIP":"203.0.113.7","ApplicationId":"4765445b-32c6-49b0-83e6-1d93765276ca","ObjectId":"00000003-0000-0000-c000-000000000000",
            "ExtendedProperties":[{"Name":"UserAgent","Value":"Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/120.0 Safari/537.36"},{"Name":"RequestType","Value":"Login:login"}],
            "DeviceProperties":[{"Name":"OS","Value":"Windows"},{"Name":"SessionId","Value":"5e55"}]
            """);

        Assert.Equal(("Logon", result, detail), (activity.Category, activity.Result, activity.Detail));
        Assert.Equal((Audited.User, "203.0.113.7", "Chrome on Windows", "5e55"), (activity.Mailbox, activity.ClientIP, activity.Client, activity.ClientSessionId));
        Assert.Equal(("OfficeHome", "Microsoft Graph"), (activity.ApplicationName, activity.Target));
    }

    [Theory]
    [InlineData("50055", true)]
    [InlineData("50072", true)]
    [InlineData("50074", true)]
    [InlineData("50076", true)]
    [InlineData("50079", true)]
    [InlineData("53003", true)]
    [InlineData("50140", true)]
    [InlineData("50126", false)]
    [InlineData("50053", false)]
    [InlineData("50056", false)]
    [InlineData("50034", false)]
    [InlineData("50064", false)]
    public void Failures_tell_whether_the_password_was_right(string number, bool right) => Assert.Equal(right, SignInError.Find(number)!.PasswordWasRight);
}
