using System.Reflection;
using System.Runtime.Loader;

namespace OutlookActivities.Isolation;

/// <summary>PowerShell 7: loads the engine into a load context of its own when the session first asks for it.</summary>
internal sealed class CoreResolver : IDisposable
{
    // One for the life of the process: importing again must find the engine that is loaded already.
    private static readonly Dictionary<string, EngineLoadContext> s_contexts = new(StringComparer.Ordinal);

    private readonly string _enginePath;
    private readonly EngineLoadContext _context;

    internal CoreResolver(string folder, string engineName)
    {
        _enginePath = Path.Combine(folder, engineName + ".dll");
        lock (s_contexts)
        {
            if (!s_contexts.TryGetValue(folder, out EngineLoadContext? context))
            {
                context = new EngineLoadContext(folder);
                s_contexts.Add(folder, context);
            }

            _context = context;
        }

        AssemblyLoadContext.Default.Resolving += Resolve;
    }

    public void Dispose() => AssemblyLoadContext.Default.Resolving -= Resolve;

    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        EngineIsolation.IsEngine(name) ? _context.LoadFromAssemblyPath(_enginePath) : null;
}
