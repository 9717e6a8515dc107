using System.Management.Automation;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>Writes activities, or the rows of a timeline, to a file.</summary>
[Cmdlet(VerbsData.Export, "MailboxActivity", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo), typeof(DirectoryInfo))]
public sealed class ExportMailboxActivityCommand : ActivityCommand
{
    private IActivityWriter? _writer;
    private string _file = "";

    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath", "LP", "FilePath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The form. Without it the file's name decides: .jsonl and .ndjson are JSON Lines, everything else is Csv.</summary>
    [Parameter(Position = 1)]
    public ActivityExportFormat? Format { get; set; }

    /// <summary>Activities or timeline entries, also as they come back from jobs and Import-Clixml.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    /// <summary>Adds to the file.</summary>
    [Parameter]
    public SwitchParameter Append { get; set; }

    /// <summary>Leaves a file alone that is there.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Also replaces a file that is marked read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Csv: writes cells that begin like a formula as they are.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>Compresses the file with gzip; its name ends in .gz then. A name that does asks for it too.</summary>
    [Parameter]
    public SwitchParameter Gzip { get; set; }

    /// <summary>Begins another file before a line that would take the one beyond so many bytes, before compression.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long SplitBytes { get; set; }

    /// <summary>Parquet: by what its files are laid into folders; by day where nothing is said.</summary>
    [Parameter]
    public ActivityPartition[] PartitionBy { get; set; } = [];

    /// <summary>Gives the files at the end.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        bool isPacked = Gzip || FilePaths.IsPacked(Path);
        string path = isPacked && !FilePaths.IsPacked(Path) ? Path + FilePaths.Packed : Path;
        var options = new ActivityFileOptions(Format ?? FilePaths.FormatOf(Path), Append, NoClobber, Force, Raw, isPacked, SplitBytes, PartitionBy);
        _ = TryEngine(() => _file = FilePaths.ResolveNew(SessionState, path));
        if (_file.Length > 0 && ShouldProcess(_file, "Export activities"))
        {
            _ = TryEngine(() => _writer = ActivityFile.Write(_file, options));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        object? item = InputObject is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : InputObject;
        if (_writer is null || item is null)
        {
            return;
        }

        if (item is PSObject && LanguagePrimitives.TryConvertTo(item, out MailboxActivity activity))
        {
            item = activity;
        }

        _ = TryEngine(() => _writer.Write(item));
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_writer is not null && TryEngine(_writer.Complete) && PassThru)
        {
            foreach (string file in _writer.Files)
            {
                WriteObject(Directory.Exists(file) ? new DirectoryInfo(file) : new FileInfo(file));
            }
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _writer?.Dispose();
        }

        base.Dispose(disposing);
    }
}
