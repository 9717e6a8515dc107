using System.Runtime.CompilerServices;

namespace OutlookActivities;

/// <summary>
/// For methods that run once a row. .NET first compiles a method quickly and badly and mends that when it has run for a while: over a file of a million
/// rows, which takes a second, the mending came too late and the reading took twice as long.
/// </summary>
internal static class HotPath
{
    /// <summary>MethodImplOptions.AggressiveOptimization, which netstandard2.0 does not name and .NET Framework ignores.</summary>
    internal const MethodImplOptions Compiled = (MethodImplOptions)512;
}
