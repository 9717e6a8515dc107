using System.Management.Automation;
using OutlookActivities.Isolation;

namespace OutlookActivities.Commands;

/// <summary>What happens when the module is imported and removed.</summary>
public sealed class ModuleLoading : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>Checks the PowerShell version and makes the engine findable. Loads nothing.</summary>
    public void OnImport()
    {
        Version powerShell = typeof(PSObject).Assembly.GetName().Version!;
        if (powerShell.Major >= 6 && powerShell < new Version(7, 4))
        {
            throw new PSNotSupportedException(
                $"OutlookActivities needs PowerShell 7.4 or later, or Windows PowerShell 5.1; this is PowerShell {powerShell.ToString(2)}. " +
                "Install a current PowerShell from https://aka.ms/powershell, or import the module in Windows PowerShell.");
        }

        EngineIsolation.Register(Path.GetDirectoryName(typeof(ModuleLoading).Assembly.Location)!);
    }

    /// <summary>Stops answering for the engine.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => EngineIsolation.Unregister();
}
