namespace OutlookActivities;

/// <summary>The error ids of the module: the first part of FullyQualifiedErrorId. Scripts rely on them; they never change.</summary>
public static class ActivityErrorId
{
    /// <summary>A path or pattern that matches no file.</summary>
    public const string FileNotFound = nameof(FileNotFound);

    /// <summary>A path that is not in the file system.</summary>
    public const string NotAFileSystemPath = nameof(NotAFileSystemPath);

    /// <summary>A file with nothing in it.</summary>
    public const string FileEmpty = nameof(FileEmpty);

    /// <summary>A folder with no file in it that could hold activities.</summary>
    public const string FolderWithoutActivityFile = nameof(FolderWithoutActivityFile);

    /// <summary>A file that the user may not read or write.</summary>
    public const string FileAccessDenied = nameof(FileAccessDenied);

    /// <summary>A file that could not be read to its end.</summary>
    public const string FileReadFailed = nameof(FileReadFailed);

    /// <summary>A file that is no activity log in any known form.</summary>
    public const string NotAnActivityLog = nameof(NotAnActivityLog);

    /// <summary>A file that is no GeoIP database, or is damaged.</summary>
    public const string DatabaseUnreadable = nameof(DatabaseUnreadable);

    /// <summary>A row, object or line that cannot be read.</summary>
    public const string RowUnreadable = nameof(RowUnreadable);

    /// <summary>A file that exists and was not to be overwritten.</summary>
    public const string FileExists = nameof(FileExists);

    /// <summary>A file that could not be written.</summary>
    public const string FileWriteFailed = nameof(FileWriteFailed);

    /// <summary>An object that the chosen format cannot hold.</summary>
    public const string FormatUnsuited = nameof(FormatUnsuited);

    /// <summary>A file in another format than the one that was to be appended.</summary>
    public const string AppendFormatDiffers = nameof(AppendFormatDiffers);

    /// <summary>An option that the chosen format does not have, or that does not go with another.</summary>
    public const string OptionUnsuited = nameof(OptionUnsuited);

    /// <summary>A format that this version of PowerShell cannot write.</summary>
    public const string FormatUnavailable = nameof(FormatUnavailable);

    /// <summary>A cmdlet that needs a connection, without one.</summary>
    public const string NotConnected = nameof(NotConnected);

    /// <summary>An address that is not https, and not on this machine.</summary>
    public const string InsecureUri = nameof(InsecureUri);

    /// <summary>Text that cannot be an access token.</summary>
    public const string InvalidAccessToken = nameof(InvalidAccessToken);

    /// <summary>A version of the API that does not take this kind of sign-in.</summary>
    public const string ApiVersionUnsuited = nameof(ApiVersionUnsuited);

    /// <summary>A service that the chosen cloud does not have.</summary>
    public const string ServiceNotInCloud = nameof(ServiceNotInCloud);

    /// <summary>A tenant that does not exist, or that the account or the application does not belong to.</summary>
    public const string WrongTenant = nameof(WrongTenant);

    /// <summary>An application that the tenant does not know, or that does not take this way of signing in.</summary>
    public const string ApplicationNotFound = nameof(ApplicationNotFound);

    /// <summary>A permission, or the consent to it, that the application or the account does not have.</summary>
    public const string PermissionMissing = nameof(PermissionMissing);

    /// <summary>A secret of an application that is wrong.</summary>
    public const string ClientSecretRefused = nameof(ClientSecretRefused);

    /// <summary>A secret of an application that has expired.</summary>
    public const string ClientSecretExpired = nameof(ClientSecretExpired);

    /// <summary>A certificate that is in no store, or no file.</summary>
    public const string CertificateNotFound = nameof(CertificateNotFound);

    /// <summary>A certificate without its private key, of another kind than RSA, or one that cannot be opened.</summary>
    public const string CertificateUnusable = nameof(CertificateUnusable);

    /// <summary>A certificate that is not valid yet, or no longer.</summary>
    public const string CertificateExpired = nameof(CertificateExpired);

    /// <summary>A certificate that is not the application's.</summary>
    public const string CertificateRefused = nameof(CertificateRefused);

    /// <summary>A file with a token of another issuer that cannot be read.</summary>
    public const string ClientAssertionUnreadable = nameof(ClientAssertionUnreadable);

    /// <summary>A token of another issuer that the application does not trust.</summary>
    public const string ClientAssertionRefused = nameof(ClientAssertionRefused);

    /// <summary>A machine without a managed identity, or without the one that was named.</summary>
    public const string ManagedIdentityNotFound = nameof(ManagedIdentityNotFound);

    /// <summary>A sign-in that a policy of the tenant forbids, or that it asks more of.</summary>
    public const string ConditionalAccess = nameof(ConditionalAccess);

    /// <summary>An account that is not known, locked or disabled, or whose password is wrong or expired.</summary>
    public const string AccountRefused = nameof(AccountRefused);

    /// <summary>A clock of this machine that is wrong.</summary>
    public const string ClockSkew = nameof(ClockSkew);

    /// <summary>A sign-in that the user ended or declined.</summary>
    public const string SignInCancelled = nameof(SignInCancelled);

    /// <summary>A sign-in that can no longer be renewed, or a code that was not entered in time.</summary>
    public const string SignInExpired = nameof(SignInExpired);

    /// <summary>A machine on which no browser can be opened.</summary>
    public const string BrowserUnavailable = nameof(BrowserUnavailable);

    /// <summary>A sign-in server that gave no answer.</summary>
    public const string SignInUnreachable = nameof(SignInUnreachable);

    /// <summary>A sign-in server that no secure connection can be made to.</summary>
    public const string SignInUntrusted = nameof(SignInUntrusted);

    /// <summary>A proxy that refuses to let a request through.</summary>
    public const string ProxyRefused = nameof(ProxyRefused);

    /// <summary>Too many sign-ins in a short time.</summary>
    public const string SignInThrottled = nameof(SignInThrottled);

    /// <summary>A sign-in that failed in any other way.</summary>
    public const string SignInFailed = nameof(SignInFailed);

    /// <summary>A mailbox that is neither a UPN nor a GUID nor me.</summary>
    public const string InvalidMailbox = nameof(InvalidMailbox);

    /// <summary>The service did not understand the request.</summary>
    public const string BadRequest = nameof(BadRequest);

    /// <summary>The service refused the token or the password.</summary>
    public const string TokenRefused = nameof(TokenRefused);

    /// <summary>The account may not read the mailbox.</summary>
    public const string AccessDenied = nameof(AccessDenied);

    /// <summary>A mailbox that the service does not know.</summary>
    public const string MailboxNotFound = nameof(MailboxNotFound);

    /// <summary>The service no longer has the API.</summary>
    public const string ApiGone = nameof(ApiGone);

    /// <summary>The service pointed to another host; nothing is sent there.</summary>
    public const string RefusedHost = nameof(RefusedHost);

    /// <summary>An answer that is not the API's.</summary>
    public const string UnexpectedAnswer = nameof(UnexpectedAnswer);

    /// <summary>A host that gave no answer at all.</summary>
    public const string ServiceUnreachable = nameof(ServiceUnreachable);

    /// <summary>A download that broke off after every try.</summary>
    public const string DownloadIncomplete = nameof(DownloadIncomplete);

    /// <summary>A context by which nobody can be told.</summary>
    public const string ContextEmpty = nameof(ContextEmpty);

    /// <summary>A parameter or value that the connected service has nothing for.</summary>
    public const string ParameterUnsuited = nameof(ParameterUnsuited);

    /// <summary>An audit query that ended without records: failed, cancelled, or in a state that is not known.</summary>
    public const string QueryFailed = nameof(QueryFailed);

    /// <summary>An audit query that the service does not know.</summary>
    public const string QueryNotFound = nameof(QueryNotFound);

    /// <summary>A time of which the service does not give all records, however short it is asked for.</summary>
    public const string QueryTooLarge = nameof(QueryTooLarge);

    /// <summary>The service takes no more audit queries for now.</summary>
    public const string QueryQuotaExceeded = nameof(QueryQuotaExceeded);

    /// <summary>A content type that the tenant is not subscribed to.</summary>
    public const string SubscriptionMissing = nameof(SubscriptionMissing);

    /// <summary>Content that can no longer be fetched: the Management Activity API keeps it for seven days.</summary>
    public const string ContentExpired = nameof(ContentExpired);

    /// <summary>A folder that cannot take the evidence of a run.</summary>
    public const string EvidenceFolderUnsuited = nameof(EvidenceFolderUnsuited);

    /// <summary>A folder whose manifest is not what was written.</summary>
    public const string EvidenceDamaged = nameof(EvidenceDamaged);

    /// <summary>Evidence that cannot be written.</summary>
    public const string EvidenceNotWritten = nameof(EvidenceNotWritten);

    /// <summary>A folder that holds no evidence.</summary>
    public const string NotAnEvidenceFolder = nameof(NotAnEvidenceFolder);
}
