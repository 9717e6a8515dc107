using OutlookActivities.Engine.Writers.Ecs;
using OutlookActivities.Engine.Writers.Ocsf;
using OutlookActivities.Engine.Writers.Timesketch;

namespace OutlookActivities.Engine.Writers;

/// <summary>Writes objects to a file in the chosen form; the first object decides the columns.</summary>
internal sealed class ActivityWriter(string path, ActivityFileOptions options) : IActivityWriter
{
    private const int LongestHeader = 4096;

    private readonly Output _output = Output.Open(path, options);
    private RowWriter? _rows;
    private RowThread? _thread;

    public IReadOnlyList<string> Files => _output.Files;

    public void Write(object item)
    {
        _rows ??= Begin(item);
        if (!_rows.Takes(item))
        {
            throw Unsuited(item);
        }

        (_thread ??= new RowThread(path, WriteRow, keepsRows: options.Append)).Add(item);
    }

    public void Complete()
    {
        _thread?.Finish();
        RowWriter rows = _rows ??= Begin(null);
        OutputFile.Guard(path, () =>
        {
            rows.Dispose();
            _rows = null;
            _output.Commit();
            return true;
        });
    }

    public void Dispose()
    {
        try
        {
            _thread?.Dispose();
        }
        finally
        {
            End();
        }
    }

    private RowWriter Begin(object? first) => OutputFile.Guard(path, () =>
    {
        RowWriter rows = CreateRows(first);
        if (options.Append && _output is OutputFile { File: { Length: > 0 } file })
        {
            Continue(rows, file);
        }
        else
        {
            rows.WriteHeader();
        }

        return rows;
    });

    private void WriteRow(object item)
    {
        _rows!.Write(item);
        _output.EndRow();
    }

    private void End()
    {
        try
        {
            // What is left in its buffer belongs to an appended file; any other is deleted.
            _rows?.Dispose();
        }
        finally
        {
            _output.Dispose();
        }
    }

    private RowWriter CreateRows(object? first) => (options.Format, first) switch
    {
        (ActivityExportFormat.RetrieverCsv, MailboxActivity or null) => new RetrieverCsvRowWriter(_output.Stream),
        (ActivityExportFormat.Csv, MailboxActivity or null) => new CsvRowWriter<MailboxActivity>(_output.Stream, ActivityColumns.All, options.Raw),
        (ActivityExportFormat.JsonLines, MailboxActivity or null) => new JsonLinesRowWriter<MailboxActivity>(_output.Stream, ActivityColumns.All),
        (ActivityExportFormat.Csv, ActivityTimelineEntry) => new CsvRowWriter<ActivityTimelineEntry>(_output.Stream, TimelineColumns.All, options.Raw),
        (ActivityExportFormat.JsonLines, ActivityTimelineEntry) => new JsonLinesRowWriter<ActivityTimelineEntry>(_output.Stream, TimelineColumns.All),
        (ActivityExportFormat.AuditData, MailboxActivity or null) => new AuditDataRowWriter(_output.Stream),
        (ActivityExportFormat.Ocsf, MailboxActivity or null) => new OcsfRowWriter(_output.Stream),
        (ActivityExportFormat.Ecs, MailboxActivity or null) => new EcsRowWriter(_output.Stream),
        (ActivityExportFormat.Timesketch, MailboxActivity or ActivityTimelineEntry or SuspiciousActivity or null) => new TimesketchRowWriter(_output.Stream),
        _ => throw Unsuited(first!),
    };

    /// <summary>Goes on behind the rows that the file holds, if they are rows of the same kind.</summary>
    private void Continue(RowWriter rows, FileStream stream)
    {
        byte[] beginning = new byte[Math.Min(LongestHeader, stream.Length)];
        stream.Position = 0;
        int length = stream.Read(beginning, 0, beginning.Length);
        if (!rows.Continues(beginning.AsSpan(0, length)))
        {
            throw new ActivityFileException(
                ActivityErrorId.AppendFormatDiffers,
                $"'{path}' holds something else than {options.Format} of these objects. Give a new file, or the -Format and the objects it was begun with.",
                path);
        }

        stream.Position = stream.Length - 1;
        bool lineEnded = stream.ReadByte() == '\n';
        if (!lineEnded)
        {
            stream.WriteByte((byte)'\n');
        }
    }

    private ActivityException Unsuited(object item) => new(
        ActivityErrorId.FormatUnsuited,
        options.Format == ActivityExportFormat.AuditData && item is MailboxActivity activity
            ? $"This activity of {activity.Source} has no audit record whole: AuditData takes activities of the Unified Audit Log only. Filter with Where-Object Source -eq {ActivitySource.UnifiedAuditLog}, or choose another -Format."
            : $"{item.GetType().Name} cannot be written to this file ({options.Format}). Pipe activities, or with Csv and JsonLines rows of a timeline, and one kind to a file; Timesketch takes both and findings.",
        item);
}
