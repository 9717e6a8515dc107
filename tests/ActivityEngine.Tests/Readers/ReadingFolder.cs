using System.Text;

namespace ActivityEngine.Tests.Readers;

/// <summary>A folder for one test, with short ways to put files into it and to read them.</summary>
internal sealed class ReadingFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("outlookactivities-").FullName;

    internal string File(string name) => System.IO.Path.Combine(Path, name);

    internal string Write(string name, byte[] content)
    {
        System.IO.File.WriteAllBytes(File(name), content);
        return File(name);
    }

    internal string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    internal ReadOutcome Read(string content, string? mailbox = null) => Read(Encoding.UTF8.GetBytes(content), mailbox);

    internal ReadOutcome Read(byte[] content, string? mailbox = null) => ReadOutcome.Of(Write("a.csv", content), mailbox);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
