using System.Reflection;

namespace OutlookActivities.Isolation;

/// <summary>Windows PowerShell 5.1 has no load contexts: whatever its own search does not find is taken from our folder by simple name.</summary>
internal sealed class DesktopResolver : IDisposable
{
    private readonly string _folder;

    internal DesktopResolver(string folder)
    {
        _folder = folder;
        AppDomain.CurrentDomain.AssemblyResolve += Resolve;
    }

    public void Dispose() => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private Assembly? Resolve(object sender, ResolveEventArgs args)
    {
        string path = Path.Combine(_folder, new AssemblyName(args.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }
}
