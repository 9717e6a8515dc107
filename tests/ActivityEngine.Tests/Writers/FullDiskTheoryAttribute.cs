namespace ActivityEngine.Tests.Writers;

/// <summary>A test that needs a disk that is full, which Linux has as a file; elsewhere it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FullDiskTheoryAttribute : TheoryAttribute
{
    internal const string File = "/dev/full";

    public FullDiskTheoryAttribute() => Skip = System.IO.File.Exists(File) ? null : $"This system has no {File}.";
}
