using System.Reflection;
using System.Runtime.InteropServices;

namespace OutlookActivities.Isolation;

/// <summary>
/// Keeps the engine and its dependencies apart from what other modules loaded into the same session. Nothing is loaded until the engine
/// is first called.
/// </summary>
public static class EngineIsolation
{
    private const string EngineName = "OutlookActivities.Engine";

    private static readonly object s_lock = new();
    private static IDisposable? s_resolver;
    private static int s_imports;

    /// <summary>Starts answering for the engine. Runspaces of one process, such as the jobs of a runbook worker, share the answer.</summary>
    /// <param name="moduleRoot">The folder that the module was imported from.</param>
    public static void Register(string moduleRoot)
    {
        lock (s_lock)
        {
            s_imports++;
            s_resolver ??= CreateResolver(Path.Combine(moduleRoot, "dependencies"));
        }
    }

    /// <summary>Stops answering when the last runspace has removed the module. What is loaded stays: .NET cannot unload it while types of it live.</summary>
    public static void Unregister()
    {
        lock (s_lock)
        {
            if (s_imports > 0 && --s_imports == 0)
            {
                s_resolver?.Dispose();
                s_resolver = null;
            }
        }
    }

    private static IDisposable CreateResolver(string dependencies) => IsWindowsPowerShell
        ? new DesktopResolver(Path.Combine(dependencies, "desktop"))
        : CreateCoreResolver(Path.Combine(dependencies, "core"));

    private static bool IsWindowsPowerShell =>
        RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    // A method of its own: Windows PowerShell has no AssemblyLoadContext, and a method's types are looked up when it is first run.
    private static IDisposable CreateCoreResolver(string folder) => new CoreResolver(folder, EngineName);

    internal static bool IsEngine(AssemblyName name) => string.Equals(name.Name, EngineName, StringComparison.OrdinalIgnoreCase);
}
