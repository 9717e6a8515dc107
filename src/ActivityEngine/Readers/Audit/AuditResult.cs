using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Audit;

/// <summary>How what a record tells of ended.</summary>
internal static class AuditResult
{
    internal static string? Of(string operation, AuditForm form, JsonMembers record) =>
        form == AuditForm.SignIn ? OfSignIn(operation, record) : record["ResultStatus"u8].Text switch
        {
            null => null,
            "Succeeded" or "Success" or "True" or "true" or "PartiallySucceeded" => ActivityResult.Success,
            "Failed" or "Failure" or "False" or "false" => ActivityResult.Failure,
            string other => other,
        };

    /// <summary>The reason in words; null where there is nothing to say.</summary>
    internal static string? Reason(AuditForm form, JsonMembers record)
    {
        if (form != AuditForm.SignIn)
        {
            return record["ResultStatus"u8].Text == "PartiallySucceeded" ? "only a part succeeded" : null;
        }

        string? number = ErrorNumber(record);
        return number is null or "0" ? null : Sentence.Join(
            SignInError.Find(number)?.Words,
            record["LogonError"u8].Text is string error && error != "None" ? $"{error} ({number})" : $"error {number}");
    }

    /// <summary>Never from ResultStatus: failures and interruptions say Success there (facts B4).</summary>
    private static string OfSignIn(string operation, JsonMembers record)
    {
        string? number = ErrorNumber(record);
        return number is null or "0"
            ? (operation == "UserLoggedIn" ? ActivityResult.Success : ActivityResult.Failure)
            : SignInError.Find(number)?.Result ?? ActivityResult.Failure;
    }

    private static string? ErrorNumber(JsonMembers record) => record["ErrorNumber"u8].Text ?? record["ErrorCode"u8].Text;
}
