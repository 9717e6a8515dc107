using System.Diagnostics;

namespace OutlookActivities.Lab;

/// <summary>The pwsh on PATH.</summary>
internal static class InstalledPowerShell
{
    private const string Prepare = """
        $ErrorActionPreference = 'Stop'
        Import-Module $env:LAB_MODULE
        $BaseUri = $env:LAB_BASE_URI
        $AccessToken = ConvertTo-SecureString $env:LAB_ACCESS_TOKEN -AsPlainText -Force
        $SignIn = $env:LAB_SIGN_IN | ConvertFrom-Json -AsHashtable
        $SignIn.ClientSecret = ConvertTo-SecureString $SignIn.ClientSecret -AsPlainText -Force
        $OutlookActivitiesLoopbackAuthority = $SignIn.Authority
        """;

    /// <summary>Without a terminal PowerShell would take the screen for 80 columns wide, too narrow for the tables.</summary>
    private const string Wide = " | Out-String -Stream -Width 120";

    internal static string? Find()
    {
        string name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    internal static int Run(string pwsh, LabOptions options, LabSetting setting)
    {
        string command = options switch
        {
            { Script: string script } => $"{Prepare}\n& '{Quoted(script)}'",
            { Interactive: true } => $"{Prepare}\nConnect-ActivityApi -BaseUri $BaseUri -AccessToken $AccessToken\n$ErrorActionPreference = 'Continue'",
            _ => $"{Prepare}\n{Story(Console.IsOutputRedirected ? Wide : "")}",
        };
        var start = new ProcessStartInfo(pwsh) { UseShellExecute = false };
        foreach (string argument in (string[])["-NoLogo", "-NoProfile", .. options.Interactive ? (string[])["-NoExit"] : ["-NonInteractive"], "-Command", command])
        {
            start.ArgumentList.Add(argument);
        }

        if (Console.IsOutputRedirected)
        {
            start.Environment["NO_COLOR"] = "1";
        }

        start.Environment["LAB_MODULE"] = LabSetting.Manifest;
        start.Environment["LAB_BASE_URI"] = setting.BaseUri.ToString();
        start.Environment["LAB_ACCESS_TOKEN"] = setting.AccessToken;
        start.Environment["LAB_SIGN_IN"] = System.Text.Json.JsonSerializer.Serialize(setting.SignIn);
        start.Environment["LAB_MAILBOX"] = setting.Mailbox;
        start.Environment["LAB_OUTPUT"] = setting.Output;
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>From the log of the mailbox to what was exposed; then what today's log has of the same break-in.</summary>
    private static string Story(string screen) => $"""
        & '{Quoted(LabSetting.Sample("investigate-mailbox.ps1"))}' -BaseUri $BaseUri -AccessToken $AccessToken -Mailbox $env:LAB_MAILBOX -OutputFolder $env:LAB_OUTPUT{screen}
        & '{Quoted(LabSetting.Sample("find-exposure.ps1"))}' -Path "$env:LAB_OUTPUT/activities.jsonl" -Mailbox $env:LAB_MAILBOX -Report "$env:LAB_OUTPUT/report-2018.html"{screen}
        '{LabSetting.AuditForm}'
        & '{Quoted(LabSetting.Sample("investigate-audit-log.ps1"))}' -Path {Audit} -OutputFolder $env:LAB_OUTPUT{screen}
        & '{Quoted(LabSetting.Sample("find-exposure.ps1"))}' -Path {Audit} -Report "$env:LAB_OUTPUT/report-2026.html"{screen}
        """;

    private static string Audit => string.Join(", ", LabSetting.AuditFiles.Select(file => $"'{Quoted(file)}'"));

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
