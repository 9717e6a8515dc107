namespace OutlookActivities.Engine.Readers.Json;

/// <summary>
/// Reports rows that cannot be read. Those before the first sign that the file is an activity log are held back: where no sign comes, the file
/// is something else, which is one error and not one a row.
/// </summary>
internal sealed class JsonFaults(string path, IActivityReporter reporter)
{
    private const int MostHeld = 16;
    private const int MostTextHeld = 4 * 1024 * 1024;

    private static readonly string[] s_signs = ["\"ActivityIdType\"", "\"TimeStamp\"", "\"CreationTime\"", "\"AuditData\"", "\"auditData\""];

    private readonly List<ActivityRowException> _held = [];
    private int _textHeld;
    private bool _isActivityLog;

    internal void Report(long line, string reason, string raw, bool isForeign = false)
    {
        var error = new ActivityRowException(ActivityErrorId.RowUnreadable, path, line, reason, raw);
        if (_isActivityLog)
        {
            reporter.Error(error);
            return;
        }

        _held.Add(error);
        _textHeld += raw.Length;
        if (!isForeign && IsSign(raw))
        {
            Release();
        }
        else if (_held.Count == MostHeld || _textHeld > MostTextHeld)
        {
            throw NoActivityLog();
        }
    }

    /// <summary>An activity was seen, or a part of one.</summary>
    internal void Release()
    {
        if (_isActivityLog)
        {
            return;
        }

        _isActivityLog = true;
        _held.ForEach(reporter.Error);
        _held.Clear();
    }

    /// <summary>The file has ended.</summary>
    internal void Finish()
    {
        if (_held.Count > 0)
        {
            throw NoActivityLog();
        }
    }

    private static bool IsSign(string raw) => s_signs.Any(sign => raw.IndexOf(sign, StringComparison.Ordinal) >= 0);

    private ActivityFileException NoActivityLog() => new(
        ActivityErrorId.NotAnActivityLog,
        $"'{path}' is no activity log that is known: it is text in JSON's manner, but no object in it has TimeStamp and ActivityIdType as the Activities API writes them, or Operation and CreationTime as the audit log does.",
        path);
}
