using System.Management.Automation;

namespace OutlookActivities.Commands;

/// <summary>The one place that says how an error of ours appears in PowerShell: its category, and whether the run ends with it.</summary>
internal static class ActivityErrorTable
{
    private static readonly Dictionary<string, (ErrorCategory Category, bool EndsRun)> s_errors = new(StringComparer.Ordinal)
    {
        [ActivityErrorId.FileNotFound] = (ErrorCategory.ObjectNotFound, false),
        [ActivityErrorId.NotAFileSystemPath] = (ErrorCategory.InvalidArgument, false),
        [ActivityErrorId.FileEmpty] = (ErrorCategory.InvalidData, false),
        [ActivityErrorId.FolderWithoutActivityFile] = (ErrorCategory.ObjectNotFound, false),
        [ActivityErrorId.FileAccessDenied] = (ErrorCategory.PermissionDenied, false),
        [ActivityErrorId.FileReadFailed] = (ErrorCategory.ReadError, false),
        [ActivityErrorId.NotAnActivityLog] = (ErrorCategory.InvalidData, false),
        [ActivityErrorId.RowUnreadable] = (ErrorCategory.InvalidData, false),
        [ActivityErrorId.FileExists] = (ErrorCategory.ResourceExists, true),
        [ActivityErrorId.FileWriteFailed] = (ErrorCategory.WriteError, true),
        [ActivityErrorId.FormatUnsuited] = (ErrorCategory.InvalidType, false),
        [ActivityErrorId.AppendFormatDiffers] = (ErrorCategory.InvalidOperation, true),
        [ActivityErrorId.OptionUnsuited] = (ErrorCategory.InvalidArgument, true),
        [ActivityErrorId.FormatUnavailable] = (ErrorCategory.NotInstalled, true),
        [ActivityErrorId.NotConnected] = (ErrorCategory.ConnectionError, true),
        [ActivityErrorId.InsecureUri] = (ErrorCategory.SecurityError, true),
        [ActivityErrorId.InvalidAccessToken] = (ErrorCategory.InvalidArgument, true),
        [ActivityErrorId.ApiVersionUnsuited] = (ErrorCategory.InvalidArgument, true),
        [ActivityErrorId.ServiceNotInCloud] = (ErrorCategory.InvalidArgument, true),
        [ActivityErrorId.WrongTenant] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.ApplicationNotFound] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.PermissionMissing] = (ErrorCategory.PermissionDenied, true),
        [ActivityErrorId.ClientSecretRefused] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.ClientSecretExpired] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.CertificateNotFound] = (ErrorCategory.ObjectNotFound, true),
        [ActivityErrorId.CertificateUnusable] = (ErrorCategory.InvalidArgument, true),
        [ActivityErrorId.CertificateExpired] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.CertificateRefused] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.ClientAssertionUnreadable] = (ErrorCategory.ReadError, true),
        [ActivityErrorId.ClientAssertionRefused] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.ManagedIdentityNotFound] = (ErrorCategory.ObjectNotFound, true),
        [ActivityErrorId.ConditionalAccess] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.AccountRefused] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.ClockSkew] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.SignInCancelled] = (ErrorCategory.OperationStopped, true),
        [ActivityErrorId.SignInExpired] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.BrowserUnavailable] = (ErrorCategory.ResourceUnavailable, true),
        [ActivityErrorId.SignInUnreachable] = (ErrorCategory.ConnectionError, true),
        [ActivityErrorId.SignInUntrusted] = (ErrorCategory.SecurityError, true),
        [ActivityErrorId.ProxyRefused] = (ErrorCategory.ConnectionError, true),
        [ActivityErrorId.SignInThrottled] = (ErrorCategory.LimitsExceeded, true),
        [ActivityErrorId.SignInFailed] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.InvalidMailbox] = (ErrorCategory.InvalidArgument, false),
        [ActivityErrorId.EvidenceFolderUnsuited] = (ErrorCategory.ResourceExists, true),
        [ActivityErrorId.EvidenceDamaged] = (ErrorCategory.InvalidData, true),
        [ActivityErrorId.EvidenceNotWritten] = (ErrorCategory.WriteError, true),
        [ActivityErrorId.NotAnEvidenceFolder] = (ErrorCategory.ObjectNotFound, false),
        [ActivityErrorId.DatabaseUnreadable] = (ErrorCategory.InvalidData, true),
        [ActivityErrorId.BadRequest] = (ErrorCategory.InvalidOperation, false),
        [ActivityErrorId.TokenRefused] = (ErrorCategory.AuthenticationError, true),
        [ActivityErrorId.AccessDenied] = (ErrorCategory.PermissionDenied, false),
        [ActivityErrorId.MailboxNotFound] = (ErrorCategory.ObjectNotFound, false),
        [ActivityErrorId.ApiGone] = (ErrorCategory.ResourceUnavailable, true),
        [ActivityErrorId.RefusedHost] = (ErrorCategory.SecurityError, true),
        [ActivityErrorId.UnexpectedAnswer] = (ErrorCategory.ProtocolError, false),
        [ActivityErrorId.ServiceUnreachable] = (ErrorCategory.ConnectionError, true),
        [ActivityErrorId.DownloadIncomplete] = (ErrorCategory.ReadError, false),
        [ActivityErrorId.ContextEmpty] = (ErrorCategory.InvalidArgument, true),
        [ActivityErrorId.ParameterUnsuited] = (ErrorCategory.InvalidArgument, true),
        [ActivityErrorId.QueryFailed] = (ErrorCategory.InvalidResult, false),
        [ActivityErrorId.QueryNotFound] = (ErrorCategory.ObjectNotFound, false),
        [ActivityErrorId.QueryTooLarge] = (ErrorCategory.LimitsExceeded, false),
        [ActivityErrorId.SubscriptionMissing] = (ErrorCategory.ResourceUnavailable, true),
        [ActivityErrorId.ContentExpired] = (ErrorCategory.ResourceUnavailable, false),
        [ActivityErrorId.QueryQuotaExceeded] = (ErrorCategory.QuotaExceeded, true),
    };

    /// <summary>Every id has a row; a test holds the table to the list of ids.</summary>
    internal static (ErrorCategory Category, bool EndsRun) Find(string errorId) => s_errors[errorId];

    internal static IReadOnlyCollection<string> Ids => s_errors.Keys;
}
