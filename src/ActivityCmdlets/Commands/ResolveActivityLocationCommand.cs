using System.Management.Automation;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>Adds country, city and network to activities as they pass, from GeoIP databases that the user brings.</summary>
[Cmdlet(VerbsDiagnostic.Resolve, "ActivityLocation")]
[OutputType(typeof(MailboxActivity))]
public sealed class ResolveActivityLocationCommand : ActivityCommand
{
    private IActivityLocator? _locator;

    /// <summary>The activities.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MailboxActivity InputObject { get; set; } = null!;

    /// <summary>Databases in the mmdb format; wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Database { get; set; } = [];

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        // Without its databases nothing would be located, and nobody would notice: every error ends the run.
        try
        {
            _locator = ActivityLocations.Open([.. Database.SelectMany(path => FilePaths.Resolve(SessionState, path, literal: false))]);
        }
        catch (ActivityException exception)
        {
            ThrowTerminatingError(new ErrorRecord(exception, exception.ErrorId, ActivityErrorTable.Find(exception.ErrorId).Category, exception.Target));
        }
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (TryEngine(() => _locator!.Locate(InputObject)))
        {
            WriteObject(InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _locator?.Dispose();
        base.Dispose(disposing);
    }
}
