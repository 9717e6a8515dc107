using System.IO.Compression;
using System.Text;
using OutlookActivities.Engine.Readers.Csv;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Readers.Files;

/// <summary>Reads one file: unpacks it, finds its format from its content, tells how far it has come, and says in words why it could not be read.</summary>
internal static class ActivityFileReader
{
    /// <summary>How many activities between two looks at the file's position.</summary>
    private const int ProgressStep = 4096;

    internal static IEnumerable<MailboxActivity> Read(
        string path, string? mailbox, ActivitySelection selection, IActivityReporter reporter, CancellationToken cancellation)
    {
        using FileStream file = Open(path);
        using IEnumerator<MailboxActivity> activities = Start(file, path, mailbox, reporter, cancellation).GetEnumerator();
        long length = Math.Max(file.Length, 1);
        string title = "Reading " + Path.GetFileName(path);
        for (long count = 1; TryNext(activities, path); count++)
        {
            if (count % ProgressStep == 0)
            {
                reporter.Progress(title, $"{count:N0} activities, {file.Position / 1048576:N0} of {length / 1048576:N0} MB", (int)(file.Position * 100 / length));
            }

            if (selection.Includes(activities.Current))
            {
                yield return activities.Current;
            }
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ActivityFileException(
                ActivityErrorId.FileAccessDenied, $"'{path}' may not be read. Run as a user who may, or copy the file.", path, exception);
        }
        catch (IOException exception)
        {
            throw ReadFailed(path, exception);
        }
    }

    private static IEnumerable<MailboxActivity> Start(
        FileStream file, string path, string? mailbox, IActivityReporter reporter, CancellationToken cancellation)
    {
        RewindableStream stream = Unpack(file);
        byte first = FirstByte(stream, path);
        if (first is (byte)'{' or (byte)'[')
        {
            return JsonActivityReader.Read(stream, path, mailbox, reporter, cancellation);
        }

        return CsvDetection.Find(stream, path, mailbox, out CsvStart start) is CsvLayout layout
            ? new CsvActivityReader(stream, layout, start, path, reporter).Read(cancellation)
            : throw new ActivityFileException(
                ActivityErrorId.NotAnActivityLog,
                $"'{path}' is no activity log that is known: neither the CSV of the 2018 retriever or of this module, nor JSON of the Activities API.",
                path);
    }

    private static RewindableStream Unpack(FileStream file)
    {
        var stream = new RewindableStream(file);
        ReadOnlySpan<byte> beginning = stream.Peek(4);
        if (beginning.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            stream = new RewindableStream(new GZipStream(stream, CompressionMode.Decompress));
            beginning = stream.Peek(4);
        }

        return beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new RewindableStream(new TranscodingStream(stream, Encoding.Unicode))
            : beginning.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new RewindableStream(new TranscodingStream(stream, Encoding.BigEndianUnicode))
            : stream;
    }

    /// <summary>The first byte that is neither a byte order mark nor white space.</summary>
    private static byte FirstByte(RewindableStream stream, string path)
    {
        const int Beginning = 4096;
        foreach (byte b in stream.Peek(Beginning))
        {
            if (b is not (0xEF or 0xBB or 0xBF or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return b;
            }
        }

        throw new ActivityFileException(ActivityErrorId.FileEmpty, $"'{path}' is empty. Check that the export or download was finished.", path);
    }

    private static bool TryNext(IEnumerator<MailboxActivity> activities, string path)
    {
        try
        {
            return activities.MoveNext();
        }
        catch (InvalidDataException exception)
        {
            throw new ActivityFileException(
                ActivityErrorId.FileReadFailed, $"'{path}' cannot be unpacked any further: {exception.Message} What was read before it is complete.", path, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ReadFailed(path, exception);
        }
    }

    private static ActivityFileException ReadFailed(string path, Exception exception) =>
        new(ActivityErrorId.FileReadFailed, $"'{path}' could not be read: {exception.Message}", path, exception);
}
