using System.Reflection;

namespace Module.Tests;

/// <summary>Where the build put things.</summary>
internal static class Places
{
    internal static string Module { get; } = Metadata("StagedModule");

    internal static string Manifest { get; } = Path.Combine(Module, "OutlookActivities.psd1");

    internal static string Repository { get; } = Metadata("Repository");

    internal static string Lab { get; } = Metadata("Lab");

    /// <summary>A library of another version than the module's own.</summary>
    internal static string Package(string id, string version, string framework, string file) =>
        Path.Combine(Metadata("Packages"), id, version, "lib", framework, file);

    private static string Metadata(string key) => Path.GetFullPath(
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!);
}
