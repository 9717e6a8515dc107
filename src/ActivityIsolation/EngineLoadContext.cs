using System.Reflection;
using System.Runtime.Loader;

namespace OutlookActivities.Isolation;

/// <summary>
/// Looks in the engine's own folder first, so that a newer or older library of the session never takes the place of the one the engine was
/// built for. The rest, the Model and the framework, comes from the session's own context.
/// </summary>
internal sealed class EngineLoadContext(string folder) : AssemblyLoadContext
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
