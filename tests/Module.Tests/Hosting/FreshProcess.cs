using System.Diagnostics;

namespace Module.Tests.Hosting;

/// <summary>The lab's engine: a process in which no test has loaded anything, with the simulator beside it.</summary>
internal static class FreshProcess
{
    /// <summary>Runs a script, which must end well; gives what it wrote.</summary>
    internal static string Run(string script)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Write("script.ps1", "$ErrorActionPreference = 'Stop'\n" + script);
        var start = new ProcessStartInfo("dotnet", [Places.Lab, "--hosted", "--output", folder.FullName, "--script", file]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        Assert.Equal("", errors.Result);
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
