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

    private static IDisposable? s_registration;

    /// <summary>Starts answering for the engine.</summary>
    /// <param name="moduleRoot">The folder that the module was imported from.</param>
    public static void Register(string moduleRoot)
    {
        Unregister();
        string dependencies = Path.Combine(moduleRoot, "dependencies");
        s_registration = IsWindowsPowerShell
            ? new DesktopResolver(Path.Combine(dependencies, "desktop"))
            : CreateCoreResolver(Path.Combine(dependencies, "core"));
    }

    /// <summary>Stops answering. What is loaded stays: .NET cannot unload it while types of it live.</summary>
    public static void Unregister()
    {
        s_registration?.Dispose();
        s_registration = null;
    }

    private static bool IsWindowsPowerShell =>
        RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);

    // A method of its own: Windows PowerShell has no AssemblyLoadContext, and a method's types are looked up when it is first run.
    private static IDisposable CreateCoreResolver(string folder) => new CoreResolver(folder, EngineName);

    internal static bool IsEngine(AssemblyName name) => string.Equals(name.Name, EngineName, StringComparison.OrdinalIgnoreCase);
}
