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

    /// <summary>A mailbox that is neither a UPN nor a GUID nor me.</summary>
    public const string InvalidMailbox = nameof(InvalidMailbox);

    /// <summary>Text that is neither an IP address nor a CIDR range.</summary>
    public const string InvalidAddress = nameof(InvalidAddress);

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
}
