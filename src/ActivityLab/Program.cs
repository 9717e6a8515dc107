using OutlookActivities.Lab;
using OutlookActivities.Simulator;

if (LabOptions.Read(args, out string? fault) is not LabOptions options)
{
    Console.Error.WriteLine(fault);
    Console.Error.WriteLine(LabOptions.Usage);
    return 2;
}

if (options.Help)
{
    Console.WriteLine(LabOptions.Usage);
    return 0;
}

Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
string output = options.Output ?? Path.Combine(Path.GetTempPath(), $"investigation-{DateTime.UtcNow:yyyyMMdd-HHmmss}");
Directory.CreateDirectory(output);
var mailbox = SimulatedMailbox.FromCase(LabSetting.Sample("nora-lind-2018-05.jsonl"));
var faults = new SimulatorFaults();
try
{
    options.Faults.ToList().ForEach(faults.Apply);
}
catch (FormatException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

using var signIn = new LabSignIn(faults.SignIn);
await using ActivityApiSimulator simulator = await ActivityApiSimulator.StartAsync(new SimulatorOptions
{
    Mailboxes = [mailbox],
    AuditRecords = NoraLindAuditCase.Create(mailbox.Activities).Records,
    SignIn = signIn.Options,
    Faults = faults,
});
var setting = new LabSetting(simulator.BaseUri, simulator.AccessToken, SimulatorOptions.DefaultMailbox, output, signIn.Values(simulator.SignIn!));
int exitCode = Run(options, setting);
if (exitCode == 0 && options is { Script: null, Interactive: false })
{
    Console.WriteLine();
    Console.WriteLine("Next, at a prompt that is connected to the same mailbox:");
    Console.WriteLine("  dotnet run --project src/ActivityLab -- --interactive");
    Console.WriteLine($"  PS> Get-MailboxActivity {setting.Mailbox} -All | ConvertTo-ActivityTimeline -Category Read, Attachment");
}

return exitCode;

static int Run(LabOptions options, LabSetting setting)
{
    if (!options.Hosted && InstalledPowerShell.Find() is string pwsh)
    {
        return InstalledPowerShell.Run(pwsh, options, setting);
    }

    using var hosted = new HostedPowerShell(options, setting);
    return hosted.Run(options, setting);
}
