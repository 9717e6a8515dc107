using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace OutlookActivities.Commands;

/// <summary>The connection of each runspace. The jobs of a runbook share a process, and none may use another's sign-in.</summary>
internal static class RunspaceConnections
{
    private static readonly ConditionalWeakTable<Runspace, ActivityApiConnection> s_connections = new();
    private static readonly object s_guard = new();

    /// <summary>That of the runspace that runs the command.</summary>
    internal static ActivityApiConnection? Current
    {
        get => s_connections.TryGetValue(Runspace.DefaultRunspace, out ActivityApiConnection connection) ? connection : null;
        set
        {
            lock (s_guard)
            {
                s_connections.Remove(Runspace.DefaultRunspace);
                if (value is not null)
                {
                    s_connections.Add(Runspace.DefaultRunspace, value);
                }
            }
        }
    }

    /// <exception cref="ActivityException">There is none.</exception>
    internal static ActivityApiConnection Require() => Current ?? throw new ActivityException(
        ActivityErrorId.NotConnected,
        "There is no connection in this session. Run Connect-ActivityApi first; inside ForEach-Object -Parallel give -Connection $using:connection.");
}
