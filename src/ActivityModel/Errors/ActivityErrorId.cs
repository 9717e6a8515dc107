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
}
