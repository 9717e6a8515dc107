using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Security;
using OutlookActivities.Lab.Hosting;

namespace OutlookActivities.Lab;

/// <summary>
/// The PowerShell engine from NuGet: the real one, without the cmdlets that come with a full PowerShell (Group-Object, Export-Csv, Format-Table …).
/// </summary>
internal sealed class HostedPowerShell : IDisposable
{
    private readonly ConsoleHost _host = new();
    private readonly Runspace _runspace;
    private PowerShell? _running;

    internal HostedPowerShell(LabOptions options, LabSetting setting)
    {
        var state = InitialSessionState.CreateDefault2();
        state.ThrowOnRunspaceOpenError = true;
        state.Variables.Add(new SessionStateVariableEntry("BaseUri", setting.BaseUri.ToString(), "The simulator"));
        state.Variables.Add(new SessionStateVariableEntry("AccessToken", Secret(setting.AccessToken), "A token of the simulator"));
        state.Variables.Add(new SessionStateVariableEntry("SignIn", SignIn(setting), "What can be signed in with"));
        state.Variables.Add(new SessionStateVariableEntry("OutlookActivitiesLoopbackAuthority", setting.SignIn["Authority"], "Where the module signs in"));
        if (options.Script is null)
        {
            state.ImportPSModule(LabSetting.Manifest);
        }

        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.Open();
        Console.CancelKeyPress += Stop;
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= Stop;
        _runspace.Dispose();
    }

    internal int Run(LabOptions options, LabSetting setting)
    {
        if (options.Script is string script)
        {
            return Invoke(shell => shell.AddCommand(script));
        }

        if (options.Interactive)
        {
            _ = Invoke(shell => shell.AddScript("Connect-ActivityApi -BaseUri $BaseUri -AccessToken $AccessToken"));
            return Prompt();
        }

        Console.WriteLine("In the PowerShell engine alone: the part of the investigation that needs no cmdlet of a full pwsh.");
        int exitCode = Invoke(shell => shell
            .AddScript("param($Script, $Mailbox, $Output) & $Script -BaseUri $BaseUri -AccessToken $AccessToken -Mailbox $Mailbox -OutputFolder $Output")
            .AddArgument(LabSetting.Sample("investigate-mailbox.core.ps1")).AddArgument(setting.Mailbox).AddArgument(setting.Output));
        if (exitCode == 0)
        {
            exitCode = FindExposure(setting.Mailbox, Path.Combine(setting.Output, "report-2018.html"), Path.Combine(setting.Output, "activities.jsonl"));
        }

        if (exitCode == 0)
        {
            Console.WriteLine(LabSetting.AuditForm);
            exitCode = Invoke(shell => shell
                .AddScript("param($Script, $Path, $Output) & $Script -Path $Path -OutputFolder $Output")
                .AddArgument(LabSetting.Sample("investigate-audit-log.core.ps1")).AddArgument(LabSetting.AuditFiles).AddArgument(setting.Output));
        }

        if (exitCode == 0)
        {
            exitCode = FindExposure("", Path.Combine(setting.Output, "report-2026.html"), LabSetting.AuditFiles);
        }

        Console.WriteLine();
        Console.WriteLine("Left out: the tables made with Group-Object and Format-Table, and the file made with Export-Csv. With pwsh on PATH they are there.");
        return exitCode;
    }

    private int FindExposure(string mailbox, string report, params string[] files) => Invoke(shell => shell
        .AddScript("param($Script, $Mailbox, $Report, $Path) if ($Mailbox) { & $Script -Path $Path -Mailbox $Mailbox -Report $Report } else { & $Script -Path $Path -Report $Report }")
        .AddArgument(LabSetting.Sample("find-exposure.ps1")).AddArgument(mailbox).AddArgument(report).AddArgument(files));

    private int Prompt()
    {
        while (_host.ExitCode is null)
        {
            Console.Write("PS> ");
            if (Console.ReadLine() is not string line)
            {
                break;
            }

            _ = Invoke(shell => shell.AddScript(line));
        }

        return _host.ExitCode ?? 0;
    }

    private int Invoke(Func<PowerShell, PowerShell> add)
    {
        using var shell = PowerShell.Create(_runspace);
        _running = shell;
        add(shell).AddCommand("Microsoft.PowerShell.Core\\Out-Default");
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        try
        {
            shell.Invoke();
            return _host.ExitCode ?? (shell.HadErrors ? 1 : 0);
        }
        catch (RuntimeException exception)
        {
            _host.UI.WriteErrorLine(exception.ErrorRecord.ToString());
            return 1;
        }
        finally
        {
            _running = null;
        }
    }

    private void Stop(object? sender, ConsoleCancelEventArgs args)
    {
        if (_running is PowerShell shell)
        {
            args.Cancel = true;
            shell.BeginStop(null, null);
        }
    }

    private static Hashtable SignIn(LabSetting setting)
    {
        var values = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in setting.SignIn)
        {
            values[name] = name == "ClientSecret" ? Secret(value) : value;
        }

        return values;
    }

    private static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (char c in text)
        {
            secret.AppendChar(c);
        }

        return secret;
    }
}
