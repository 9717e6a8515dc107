namespace Module.Tests.Hosting;

internal sealed class TemporaryFolder : IDisposable
{
    internal string FullName { get; } = Directory.CreateTempSubdirectory("outlookactivities-").FullName;

    internal string File(string name) => Path.Combine(FullName, name);

    internal string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
