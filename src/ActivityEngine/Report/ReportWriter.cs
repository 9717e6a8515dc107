using System.Text;
using OutlookActivities.Engine.Report.Html;
using OutlookActivities.Engine.Writers;

namespace OutlookActivities.Engine.Report;

/// <summary>Takes activities in and writes the report when all have come.</summary>
internal sealed class ReportWriter : IActivityWriter
{
    private const int BufferSize = 64 * 1024;

    private readonly string _path;
    private readonly PageAssets _assets;
    private readonly CancellationToken _cancellation;
    private readonly ReportGathering _gathering;
    private readonly OutputFile _file;

    internal ReportWriter(string path, ActivityReportOptions options, PageAssets assets, CancellationToken cancellation)
    {
        _path = path;
        _assets = assets;
        _cancellation = cancellation;
        _gathering = new ReportGathering(options);
        _file = OutputFile.Open(path, new ActivityFileOptions(ActivityExportFormat.Csv, noClobber: options.NoClobber, force: options.Force));
    }

    public IReadOnlyList<string> Files => _file.Files;

    public void Write(object item)
    {
        if (item is not MailboxActivity activity)
        {
            throw new ActivityException(
                ActivityErrorId.FormatUnsuited,
                $"{item.GetType().Name} is no activity. Pipe activities into the report; findings, exposed messages and gaps are given with -Finding, -Exposed and -Gap.",
                item);
        }

        _gathering.Add(activity);
    }

    public void Complete()
    {
        ReportContent content = _gathering.Build(_cancellation);
        OutputFile.Guard(_path, () =>
        {
            using (var text = new StreamWriter(_file.Stream, new UTF8Encoding(false), BufferSize, leaveOpen: true))
            {
                new ReportPage(content, _assets, new HtmlWriter(text), _cancellation).Write();
            }

            _file.Commit();
            return true;
        });
    }

    public void Dispose() => _file.Dispose();
}
