using System.Management.Automation;
using OutlookActivities.Isolation;

namespace OutlookActivities.Commands;

/// <summary>What happens when the module is imported and removed.</summary>
public sealed class ModuleLoading : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <summary>Checks the PowerShell version and makes the engine findable. Loads nothing.</summary>
    public void OnImport()
    {
        if (Refusal(typeof(PSObject).Assembly.GetName().Version!) is string refusal)
        {
            throw new PSNotSupportedException(refusal);
        }

        EngineIsolation.Register(Path.GetDirectoryName(typeof(ModuleLoading).Assembly.Location)!);
    }

    /// <summary>Stops answering for the engine.</summary>
    /// <param name="psModuleInfo">The module.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => EngineIsolation.Unregister();

    /// <summary>Why the module cannot be used in that PowerShell; null where it can. Windows PowerShell 5.1 calls its own version 3.</summary>
    internal static string? Refusal(Version powerShell) => powerShell.Major < 6 || powerShell >= new Version(7, 4)
        ? null
        : $"OutlookActivities needs PowerShell 7.4 or later, or Windows PowerShell 5.1; this is PowerShell {powerShell.ToString(2)}. "
            + "Install a current PowerShell from https://aka.ms/powershell, or import the module in Windows PowerShell.";
}
