using System.Management.Automation;

namespace OutlookActivities.Commands;

/// <summary>
/// Whether nobody watches: an Azure Automation runbook, or a PowerShell that was started with -NonInteractive. There progress bars are drawn for nobody, and
/// fill a runbook's log; a warning now and then says how far a long run is.
/// </summary>
internal static class UnattendedHost
{
    internal static bool Is(PSCmdlet cmdlet) =>
        cmdlet.GetVariableValue("PSPrivateMetadata") is not null
        || Environment.GetEnvironmentVariable("AZUREPS_HOST_ENVIRONMENT") is { Length: > 0 }
        || (cmdlet.Host.Name == "ConsoleHost" && Environment.GetCommandLineArgs().Any(argument => argument.StartsWith("-noni", StringComparison.OrdinalIgnoreCase)));
}
