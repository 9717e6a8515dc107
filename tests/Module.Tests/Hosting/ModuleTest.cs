namespace Module.Tests.Hosting;

/// <summary>A test class with a PowerShell session and a folder of its own.</summary>
public abstract class ModuleTest : IDisposable
{
    private protected PowerShellSession Session { get; } = new();

    private protected TemporaryFolder Folder { get; } = new();

    public virtual void Dispose()
    {
        Session.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
