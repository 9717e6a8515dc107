using System.Diagnostics;
using System.Reflection;

namespace ActivityReport.Tests;

/// <summary>The build of the page, where there is no Node.js.</summary>
public sealed class PageBuildTests : IDisposable
{
    private static readonly string s_page = typeof(PageBuildTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ReportPage").Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("outlookactivities-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Without_npm_the_build_succeeds_says_so_and_leaves_the_script_empty()
    {
        (int exitCode, string output) = await BuildAsync();

        Assert.Equal(0, exitCode);
        Assert.Contains("warning REPORT001: Reports will be without script", output, StringComparison.Ordinal);
        Assert.Contains("npm (Node.js 18 or later) is not installed", output, StringComparison.Ordinal);
        Assert.Equal("", (await File.ReadAllTextAsync(Path.Combine(_folder, "report.js"))).Trim());
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(s_page, "src", "report.css")), await File.ReadAllTextAsync(Path.Combine(_folder, "report.css")));
    }

    [Fact]
    public void The_packages_are_locked_and_no_registry_is_named()
    {
        string locked = File.ReadAllText(Path.Combine(s_page, "package-lock.json"));

        Assert.Contains("\"integrity\": \"sha512-", locked, StringComparison.Ordinal);
        Assert.DoesNotContain("\"resolved\"", locked, StringComparison.Ordinal);
        Assert.DoesNotContain("http", locked.Replace("https://opencollective.com", "", StringComparison.Ordinal).Replace("https://github.com", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output)> BuildAsync()
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[
            "msbuild", Path.Combine(s_page, "ActivityReport.proj"), "-tl:off", "-nologo", "-nodeReuse:false", "-p:Npm=npm-that-is-not-there", $"-p:PageOutput={_folder}/", $"-p:PageModules={_folder}/none"])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
