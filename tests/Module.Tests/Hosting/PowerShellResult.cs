using System.Management.Automation;

namespace Module.Tests.Hosting;

/// <summary>What a script gave in each of its streams.</summary>
internal sealed record PowerShellResult(
    PSObject[] Output, ErrorRecord[] Errors, ErrorRecord? Terminating, string[] Warnings, string[] Verbose, ProgressRecord[] Progress)
{
    /// <summary>The output's texts; fails where there was any error.</summary>
    internal string[] Texts
    {
        get
        {
            Assert.Empty(Errors.Select(error => error.ToString()));
            Assert.Null(Terminating?.ToString());
            return [.. Output.Select(item => item?.ToString() ?? "")];
        }
    }

    /// <summary>The one error, by its id without the command's name.</summary>
    internal string ErrorId => (Terminating ?? Assert.Single(Errors)).FullyQualifiedErrorId.Split(',')[0];

    internal string ErrorText => (Terminating ?? Assert.Single(Errors)).ToString();
}
