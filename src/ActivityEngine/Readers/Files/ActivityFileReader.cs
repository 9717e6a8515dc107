using System.Text;
using OutlookActivities.Engine.Readers.Audit;
using OutlookActivities.Engine.Readers.Csv;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Files;

/// <summary>Reads one file: unpacks it, finds its format from its content, tells how far it has come, and says in words why it could not be read.</summary>
internal static class ActivityFileReader
{
    /// <summary>How many activities between two looks at the file's position.</summary>
    private const int ProgressStep = 4096;

    /// <summary>What tells how a text goes on.</summary>
    private const int Beginning = 4096;

    internal static IEnumerable<MailboxActivity> Read(
        string path, string? mailbox, ActivitySelection selection, AuditRecordHistory history, IActivityReporter reporter, CancellationToken cancellation)
    {
        using FileStream file = Open(path);
        IEnumerable<MailboxActivity> activities = Try(() => ActivityArchive.IsOne(file), path)
            ? ActivityArchive.Read(file, path, (open, name) => Read(() => UnpackPart(open, name), file, name, mailbox, selection, history, reporter, cancellation), reporter)
            : Read(() => Unpack(file, count => GzipMembers.HoldInAll(file, count)), file, path, mailbox, selection, history, reporter, cancellation);
        foreach (MailboxActivity activity in activities)
        {
            yield return activity;
        }
    }

    /// <summary>Reads a file, or one of an archive.</summary>
    private static IEnumerable<MailboxActivity> Read(
        Func<RewindableStream> open,
        FileStream file,
        string path,
        string? mailbox,
        ActivitySelection selection,
        AuditRecordHistory history,
        IActivityReporter reporter,
        CancellationToken cancellation)
    {
        var audit = new AuditRecordReader(path, history, reporter);
        using RewindableStream stream = Try(open, path);
        using IEnumerator<MailboxActivity> activities = Try(() => Start(stream, path, mailbox, audit, reporter, cancellation).GetEnumerator(), path);
        long length = Math.Max(file.Length, 1);
        string title = "Reading " + Path.GetFileName(path);
        for (long count = 1; Try(activities.MoveNext, path); count++)
        {
            if (count % ProgressStep == 0)
            {
                // The file may grow meanwhile.
                int percent = (int)Math.Min(file.Position * 100 / length, 100);
                reporter.Progress(title, $"{count:N0} activities, {file.Position / 1048576:N0} of {length / 1048576:N0} MB", percent);
            }

            if (selection.Includes(activities.Current))
            {
                if (activities.Current.Record is StatedActivityRecord stated)
                {
                    stated.ReadFrom = path;
                }

                yield return activities.Current;
            }
        }

        if (stream.Failure is Exception failure)
        {
            throw Failed(path, failure);
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            return file.CanSeek ? file : throw new IOException("It is no file but a device or a pipe. Save what it gives to a file first.");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ActivityFileException(ActivityErrorId.FileNotFound, $"'{path}' is not there. Check the path.", path, exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ActivityFileException(
                ActivityErrorId.FileAccessDenied, $"'{path}' may not be read. Run as a user who may, or copy the file.", path, exception);
        }
        catch (IOException exception)
        {
            throw Failed(path, exception);
        }
    }

    private static IEnumerable<MailboxActivity> Start(
        RewindableStream stream, string path, string? mailbox, AuditRecordReader audit, IActivityReporter reporter, CancellationToken cancellation)
    {
        byte first = FirstByte(stream, path);
        if (first is (byte)'{' or (byte)'[')
        {
            return JsonTableReader.Matches(stream.Peek(Beginning))
                ? new JsonTableReader(stream, path, audit, reporter).Read(cancellation)
                : JsonActivityReader.Read(stream, path, mailbox, audit, reporter, cancellation);
        }

        return CsvDetection.Find(stream, path, mailbox, audit, out CsvStart start) is CsvLayout layout
            ? new CsvActivityReader(stream, layout, start, path, reporter).Read(cancellation)
            : throw stream.Failure ?? new ActivityFileException(
                ActivityErrorId.NotAnActivityLog,
                $"'{path}' is no activity log that is known: neither the CSV of the 2018 retriever, of this module, of an audit log export, of a message trace (its summary, not the extended report) or of sign-ins (with English headers), nor JSON of the Activities API or the audit log.",
                path);
    }

    private static RewindableStream Unpack(Stream file, Func<long, bool> holdsInAll)
    {
        var stream = new RewindableStream(file);
        ReadOnlySpan<byte> beginning = stream.Peek(4);
        if (beginning.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            stream = new RewindableStream(new GunzipStream(stream, holdsInAll));
        }

        return Decode(stream);
    }

    private static RewindableStream UnpackPart(Func<Stream> open, string path)
    {
        RewindableStream stream = Unpack(open(), count => GzipMembers.HoldInAll(open, count));
        return ActivityArchive.IsOne(stream.Peek(4))
            ? throw new ActivityFileException(ActivityErrorId.NotAnActivityLog, $"'{path}' is an archive within an archive. Unpack the outer one first, and import its files.", path)
            : stream;
    }

    private static RewindableStream Decode(RewindableStream stream)
    {
        ReadOnlySpan<byte> beginning = stream.Peek(4);
        stream = beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new RewindableStream(new TranscodingStream(stream, Encoding.Unicode))
            : beginning.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new RewindableStream(new TranscodingStream(stream, Encoding.BigEndianUnicode))
            : stream;
        stream.KeepsFailure = true;
        return stream;
    }

    /// <summary>The first byte that is neither a byte order mark nor white space.</summary>
    private static byte FirstByte(RewindableStream stream, string path)
    {
        foreach (byte b in stream.Peek(Beginning))
        {
            if (b is not (0xEF or 0xBB or 0xBF or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return b;
            }
        }

        throw stream.Failure ?? new ActivityFileException(ActivityErrorId.FileEmpty, $"'{path}' is empty. Check that the export or download was finished.", path);
    }

    internal static T Try<T>(Func<T> step, string path)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw Failed(path, exception);
        }
    }

    private static ActivityFileException Failed(string path, Exception exception) => new(
        ActivityErrorId.FileReadFailed,
        exception is InvalidDataException
            ? $"'{path}' cannot be unpacked any further: {exception.Message} What was read before it is complete."
            : $"'{path}' could not be read: {exception.Message}",
        path,
        exception);
}
