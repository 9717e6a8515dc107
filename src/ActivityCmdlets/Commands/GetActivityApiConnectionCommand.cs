using System.Management.Automation;

namespace OutlookActivities.Commands;

/// <summary>Gives the session's connection; nothing where there is none.</summary>
[Cmdlet(VerbsCommon.Get, "ActivityApiConnection")]
[OutputType(typeof(ActivityApiConnection))]
public sealed class GetActivityApiConnectionCommand : ActivityCommand
{
    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (RunspaceConnections.Current is ActivityApiConnection connection)
        {
            WriteObject(connection);
        }
    }
}
