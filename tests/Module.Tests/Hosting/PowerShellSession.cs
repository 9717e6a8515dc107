using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Module.Tests.Hosting;

/// <summary>A real PowerShell engine with the staged module imported, and a host of 120 columns.</summary>
internal sealed class PowerShellSession : IDisposable
{
    private readonly Runspace _runspace;

    internal PowerShellSession(bool importModule = true)
    {
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        if (importModule)
        {
            state.ImportPSModule(Places.Manifest);
        }

        _runspace = RunspaceFactory.CreateRunspace(Host, state);
        _runspace.Open();
        // The module answers for its engine in the runspace that is current.
        Runspace.DefaultRunspace = _runspace;
    }

    internal RecordingHost Host { get; } = new();

    internal Runspace Runspace => _runspace;

    /// <summary>Runs a script; input is its pipeline input as <c>$input</c>.</summary>
    internal PowerShellResult Run(string script, params object[] input)
    {
        using PowerShell shell = Create(script);
        PSObject[] output = [];
        ErrorRecord? terminating = null;
        try
        {
            output = [.. shell.Invoke(input)];
        }
        catch (RuntimeException exception)
        {
            terminating = exception.ErrorRecord;
        }

        return new PowerShellResult(
            output, [.. shell.Streams.Error], terminating,
            [.. shell.Streams.Warning.Select(warning => warning.Message)],
            [.. shell.Streams.Verbose.Select(verbose => verbose.Message)],
            [.. shell.Streams.Progress]);
    }

    /// <summary>What a user would see on the screen.</summary>
    internal string Screen(string script)
    {
        Host.Clear();
        using PowerShell shell = Create($"{script} | Microsoft.PowerShell.Core\\Out-Default");
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.Invoke();
        return Host.Text;
    }

    internal PowerShell Create(string script)
    {
        var shell = PowerShell.Create(_runspace);
        shell.AddScript(script);
        return shell;
    }

    internal void Set(string name, object? value) => _runspace.SessionStateProxy.SetVariable(name, value);

    public void Dispose() => _runspace.Dispose();
}
