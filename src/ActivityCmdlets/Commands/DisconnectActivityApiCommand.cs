using System.Management.Automation;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>Ends the session's connection, or another: its secret is wiped. Without a connection there is nothing to do.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "ActivityApi")]
public sealed class DisconnectActivityApiCommand : ActivityCommand
{
    /// <summary>The connection; that of the session unless given.</summary>
    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public ActivityApiConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        ActivityApiConnection? current = RunspaceConnections.Current;
        ActivityApiConnection? ended = Connection ?? current;
        if (ended is null)
        {
            WriteVerbose("There is no connection to end.");
            return;
        }

        if (ended == current)
        {
            RunspaceConnections.Current = null;
        }

        _ = TryEngine(() => ActivityApi.Disconnect(ended));
    }
}
