using System.Management.Automation;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>Writes a report that people can look at: one HTML file, which asks nothing of any network.</summary>
[Cmdlet(VerbsData.Export, "ActivityReport", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportActivityReportCommand : ActivityCommand
{
    private IActivityWriter? _writer;
    private string _file = "";

    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("LiteralPath", "LP", "FilePath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The activities, in any order and of any number of mailboxes.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MailboxActivity InputObject { get; set; } = null!;

    /// <summary>The heading. Without it, it names the mailbox.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>What Find-SuspiciousActivity gave.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    public SuspiciousActivity[]? Finding { get; set; }

    /// <summary>What Find-ExposedMessage gave.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    public ExposedMessage[]? Exposed { get; set; }

    /// <summary>What Find-ActivityGap gave.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyCollection]
    public ActivityGap[]? Gap { get; set; }

    /// <summary>Addresses and CIDR ranges that the owner is known to work from.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateAddressRange]
    public string[] KnownIP { get; set; } = [];

    /// <summary>Leaves a file alone that is there.</summary>
    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Also replaces a file that is marked read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file at the end.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _ = TryEngine(() => _file = FilePaths.ResolveNew(SessionState, Path));
        if (_file.Length > 0 && ShouldProcess(_file, "Export activity report"))
        {
            _ = TryEngine(() => _writer = ActivityReport.Write(_file, Options(), CancelToken));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _ = _writer is null || TryEngine(() => _writer.Write(InputObject));

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_writer is not null && TryEngine(_writer.Complete) && PassThru)
        {
            WriteObject(new FileInfo(_file));
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

    private ActivityReportOptions Options() => new()
    {
        Title = Title,
        // A parameter that was given nothing was asked, and found nothing.
        Findings = MyInvocation.BoundParameters.ContainsKey(nameof(Finding)) ? Finding ?? [] : null,
        Exposed = MyInvocation.BoundParameters.ContainsKey(nameof(Exposed)) ? Exposed ?? [] : null,
        Gaps = MyInvocation.BoundParameters.ContainsKey(nameof(Gap)) ? Gap ?? [] : null,
        KnownAddresses = KnownIP,
        NoClobber = NoClobber,
        Force = Force,
    };
}
