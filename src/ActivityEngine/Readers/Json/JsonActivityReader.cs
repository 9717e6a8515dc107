using System.Text.Json;
using OutlookActivities.Engine.Readers.Audit;
using OutlookActivities.Engine.Readers.Files;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>
/// Reads activities from JSON: pages as the API returns them, one after another, arrays of activities, JSON Lines, a single activity, our own JSON
/// Lines; and records of the audit log in the same shapes. What lies between activities is walked over without asking more order of it than is needed to lose nothing.
/// </summary>
internal sealed class JsonActivityReader
{
    /// <summary>An activity has some kilobytes. A larger one is broken.</summary>
    private const int LargestObject = 16 * 1024 * 1024;

    private readonly JsonWindow _window;
    private readonly JsonFaults _faults;
    private readonly JsonActivityParser _parser;
    private readonly AuditRecordReader _audit;
    private readonly string _path;
    private readonly JsonNesting _nesting = new();
    private readonly JsonBeginnings _beginnings = new();
    private readonly List<MailboxActivity> _activities = [];

    private JsonActivityReader(RewindableStream stream, string path, string? mailbox, AuditRecordReader audit, IActivityReporter reporter)
    {
        _audit = audit;
        _path = path;
        _window = new JsonWindow(stream);
        _faults = new JsonFaults(path, reporter);
        _parser = new JsonActivityParser(new ActivityOrigin(ActivitySource.ActivitiesApi, mailbox, path));
    }

    /// <summary>Reads a stream of UTF-8.</summary>
    /// <exception cref="ActivityFileException">Nothing in it is an activity.</exception>
    internal static IEnumerable<MailboxActivity> Read(
        RewindableStream stream, string path, string? mailbox, AuditRecordReader audit, IActivityReporter reporter, CancellationToken token) =>
        new JsonActivityReader(stream, path, mailbox, audit, reporter).Read(token);

    private IEnumerable<MailboxActivity> Read(CancellationToken token)
    {
        while (_window.SkipBlanks(token))
        {
            _activities.Clear();
            ReadNext(token);
            foreach (MailboxActivity activity in _activities)
            {
                yield return activity;
            }
        }

        if (_nesting.IsOpen)
        {
            _faults.Report(_window.Line, "the JSON is cut off inside a page or an array; activities may be missing.", "");
        }

        _faults.Finish();
    }

    private void ReadNext(CancellationToken token)
    {
        byte first = _window.Peek(1)[0];
        switch (first)
        {
            case (byte)'{':
                ReadObject(token);
                break;
            case (byte)'[' when _nesting.TryOpen(isObject: false):
                _window.Advance(1);
                break;
            case (byte)'[':
                SkipBroken("arrays are nested too deep.", token);
                break;
            case (byte)']' or (byte)'}':
                _nesting.Close(isObject: first == '}');
                _window.Advance(1);
                break;
            case (byte)'"' when _nesting.IsInObject && TrySkipMember(token):
                break;
            case var _ when _nesting.IsOpen && !IsScalar(_window.Peek()):
                SkipBroken("the JSON is broken: an activity is a JSON object, and this does not begin like one.", token);
                break;
            default:
                SkipText(token);
                break;
        }
    }

    private void ReadObject(CancellationToken token)
    {
        int size = JsonWindow.UsualSize;
        while (true)
        {
            ReadOnlySpan<byte> text = _window.Peek(size);
            JsonOutcome outcome = Parse(text, out int length, out MailboxActivity? activity, out string fault);
            if (outcome == JsonOutcome.Incomplete && text.Length == size && size < LargestObject)
            {
                size = Math.Min(size * 4, LargestObject);
                continue;
            }

            switch (outcome)
            {
                case JsonOutcome.Activity:
                    _faults.Release();
                    _beginnings.LearnActivity(text);
                    _activities.Add(activity!);
                    _window.Advance(length);
                    break;
                case JsonOutcome.AuditRecord or JsonOutcome.Companion:
                    _faults.Release();
                    _beginnings.LearnActivity(text);
                    ReadOther(text.Slice(0, length), outcome);
                    _window.Advance(length);
                    break;
                case JsonOutcome.Page when _nesting.TryOpen(isObject: true) && _nesting.TryOpen(isObject: false):
                    _beginnings.LearnPage(text, length);
                    _window.Advance(length);
                    break;
                case JsonOutcome.Unreadable or JsonOutcome.Foreign:
                    _faults.Report(_window.Line, fault, Utf8Text.From(text.Slice(0, length)), outcome == JsonOutcome.Foreign);
                    _window.Advance(length);
                    break;
                case JsonOutcome.Incomplete when text.Length == size:
                    SkipBroken($"the object is larger than {LargestObject / 1024 / 1024} MB. The error's target holds its beginning.", token);
                    break;
                case JsonOutcome.Page:
                    SkipBroken("pages are nested too deep.", token);
                    break;
                default:
                    _beginnings.LearnBroken(text);
                    SkipBroken(fault, token);
                    break;
            }

            return;
        }
    }

    /// <summary>A record of another log than that of the Activities API.</summary>
    private void ReadOther(ReadOnlySpan<byte> json, JsonOutcome outcome)
    {
        if (outcome == JsonOutcome.AuditRecord && _parser.IsOfFailedSearch)
        {
            _audit.TellFailedSearch();
        }

        string? fault = outcome == JsonOutcome.AuditRecord
            ? _audit.Read(_parser.AuditRecord!, _window.Line, _activities)
            : _parser.Entry!.Read(_audit, _path, _window.Line, _activities);
        if (fault is not null)
        {
            _faults.Report(_window.Line, fault, Utf8Text.From(json));
        }
    }

    private JsonOutcome Parse(ReadOnlySpan<byte> text, out int length, out MailboxActivity? activity, out string fault)
    {
        try
        {
            var reader = new Utf8JsonReader(text, isFinalBlock: false, default);
            reader.Read();
            JsonOutcome outcome = _parser.Read(ref reader, text, _window.Line, out activity, out string? reason);
            fault = reason ?? "the object is cut off.";
            length = (int)reader.BytesConsumed;
            return outcome;
        }
        catch (JsonException exception)
        {
            activity = null;
            length = 0;
            fault = "the JSON is broken: " + exception.Message.Split([" LineNumber:"], StringSplitOptions.None)[0];
            return JsonOutcome.Broken;
        }
    }

    private void SkipBroken(string fault, CancellationToken token)
    {
        const int Beginning = 64 * 1024;
        long line = _window.Line;
        long start = _window.Position;
        string beginning = Utf8Text.From(_window.Peek(Beginning));
        if (_window.SkipValue(LargestObject, _beginnings, token))
        {
            // What was open belongs to what is cut off.
            _nesting.Clear();
        }

        bool isWhole = _window.Position - start <= LargestObject;
        _faults.Report(line, fault, isWhole ? _window.Text(start, LargestObject) : beginning);
        _window.Forget();
    }

    private static bool IsOfActivity(ReadOnlySpan<byte> member)
    {
        ReadOnlySpan<byte> name = member.Slice(1, JsonElementEnd.OfString(member) - 2);
        return name.IndexOf((byte)'\\') < 0 && JsonMemberNames.Find(name) is <= JsonMember.CustomProperties or JsonMember.TimeUtc;
    }

    /// <summary>Whether it is a string, a number, true, false or null, and not what is left of an activity.</summary>
    private static bool IsScalar(ReadOnlySpan<byte> text)
    {
        int end = JsonElementEnd.OfText(text);
        try
        {
            var reader = new Utf8JsonReader(text.Slice(0, end < 0 ? text.Length : end));
            return reader.Read() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>
    /// Passes over text where an object was expected. Outside everything it ends with its line or before an activity, else with the next comma or bracket.
    /// </summary>
    private void SkipText(CancellationToken token)
    {
        const int MostText = 64 * 1024;
        long line = _window.Line;
        long start = _window.Position;
        bool ended = false;
        while (!ended)
        {
            token.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> text = _window.Peek();
            int end = _nesting.IsOpen ? JsonElementEnd.OfText(text) : _beginnings.FindNextOrLineEnd(text);
            _window.AdvanceKeeping(end < 0 ? text.Length : end);
            ended = end >= 0 || text.Length < JsonWindow.UsualSize || _window.Position - start > MostText;
        }

        _faults.Report(line, _nesting.IsOpen ? "an activity is a JSON object; this is none." : "the line is no JSON object.", _window.Text(start, int.MaxValue));
        _window.Forget();
    }

    /// <summary>A page's other members, such as its nextLink. An activity's are what is left of one whose beginning is broken.</summary>
    private bool TrySkipMember(CancellationToken token)
    {
        ReadOnlySpan<byte> text = _window.Peek();
        int at = JsonElementEnd.OfString(text);
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        if (at >= text.Length || text[at] != ':' || IsOfActivity(text))
        {
            return false;
        }

        _window.Advance(at + 1);
        if (!_window.SkipBlanks(token))
        {
            return true;
        }

        ReadOnlySpan<byte> value = _window.Peek();
        if (value[0] is (byte)'{' or (byte)'[')
        {
            _window.SkipValue(0, _beginnings, token);
            return true;
        }

        int end = JsonElementEnd.OfText(value);
        _window.Advance(end < 0 ? value.Length : end);
        return true;
    }
}
