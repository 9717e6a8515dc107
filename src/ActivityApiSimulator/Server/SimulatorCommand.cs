namespace OutlookActivities.Simulator;

/// <summary>The simulator as a program.</summary>
internal static class SimulatorCommand
{
    internal const int Success = 0;
    internal const int Failure = 1;
    internal const int BadArguments = 2;

    /// <returns>The exit code.</returns>
    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken stop)
    {
        try
        {
            await RunAsync(SimulatorArguments.Parse(arguments), output, stop);
            return Success;
        }
        catch (FormatException error)
        {
            await errors.WriteLineAsync(error.Message);
            await errors.WriteLineAsync(SimulatorArguments.Usage);
            return BadArguments;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await errors.WriteLineAsync(error.Message);
            return Failure;
        }
    }

    private static async Task RunAsync(SimulatorArguments arguments, TextWriter output, CancellationToken stop)
    {
        if (arguments.Page is Uri page)
        {
            await BrowserPart.VisitAsync(page);
            return;
        }

        SimulatedMailbox mailbox = arguments.Case is null
            ? SimulatedMailbox.Generate(arguments.Mailbox, arguments.Activities, arguments.Seed)
            : SimulatedMailbox.FromCase(arguments.Case, arguments.Mailbox);
        if (arguments.RetrieverCsv is not null)
        {
            await using FileStream csv = File.Create(arguments.RetrieverCsv);
            RetrieverCsv.Write(mailbox.Activities, csv);
        }

        if (arguments.JsonPages is not null)
        {
            JsonPages.Write(mailbox.Activities, arguments.JsonPages);
        }

        if (arguments.AuditLogCsv is not null || arguments.MessageTraceCsv is not null)
        {
            WriteAuditCase(NoraLindAuditCase.Create(mailbox.Activities), arguments);
        }

        if (arguments is { RetrieverCsv: null, JsonPages: null, AuditLogCsv: null, MessageTraceCsv: null })
        {
            await ServeAsync(mailbox, arguments, output, stop);
        }
    }

    private static void WriteAuditCase(NoraLindAuditCase told, SimulatorArguments arguments)
    {
        if (arguments.AuditLogCsv is not null)
        {
            using FileStream csv = File.Create(arguments.AuditLogCsv);
            AuditSampleCsv.WriteRecords(told.Records, csv);
        }

        if (arguments.MessageTraceCsv is not null)
        {
            using FileStream csv = File.Create(arguments.MessageTraceCsv);
            AuditSampleCsv.WriteTrace(told.Trace, csv);
        }
    }

    private static async Task ServeAsync(SimulatedMailbox mailbox, SimulatorArguments arguments, TextWriter output, CancellationToken stop)
    {
        SignInCase? signIn = arguments.SignInFolder is string folder ? SignInCase.Create(folder, arguments.Faults.SignIn) : null;
        await using ActivityApiSimulator simulator = await ActivityApiSimulator.StartAsync(
            new() { Port = arguments.Port, Mailboxes = Mailboxes(mailbox, arguments), AuditRecords = AuditRecords(mailbox, arguments), SignIn = signIn?.Options, Faults = arguments.Faults });
        await output.WriteLineAsync($"Base URI  {simulator.BaseUri}");
        await output.WriteLineAsync($"Mailbox   {mailbox.Address}, {mailbox.Activities.Count} activities");
        await output.WriteLineAsync($"Audit log {simulator.AuditRecordCount} records of the tenant {SimulatorOptions.DefaultTenant}");
        await output.WriteLineAsync($"Token     {simulator.AccessToken}");
        await output.WriteLineAsync($"Another   {simulator.BaseUri}simulator/token");
        await output.WriteLineAsync($"Requests  {simulator.BaseUri}simulator/requests");
        if (simulator.SignIn is SignInSimulator server)
        {
            await output.WriteLineAsync($"Sign-in   {server.Authority}");
            await output.WriteLineAsync($"Tenant    {server.Options.Domain}");
            await output.WriteLineAsync($"Client    {SignInCase.ClientId}");
            await output.WriteLineAsync($"Secret    {signIn!.Secret}");
            await output.WriteLineAsync($"Public    {SignInCase.PublicClientId}");
            await output.WriteLineAsync($"Identity  {server.IdentityEndpoint} {server.IdentityHeader}");
        }

        await output.WriteLineAsync("Ctrl+C ends it.");
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static IReadOnlyList<SimulatedMailbox> Mailboxes(SimulatedMailbox mailbox, SimulatorArguments arguments) => arguments.Mailboxes == 0
        ? [mailbox]
        : [.. arguments.Addresses.Select((address, number) => SimulatedMailbox.Generate(address, arguments.Activities, arguments.Seed + number))];

    /// <summary>A file's, or invented ones, or those that tell the same case.</summary>
    private static IReadOnlyList<SimulatedAuditRecord> AuditRecords(SimulatedMailbox mailbox, SimulatorArguments arguments)
    {
        DateTimeOffset end = DateTimeOffset.UtcNow.AddMinutes(-1);
        return arguments.AuditLog is string file ? [.. RecordedAuditLog.Read(file)]
            : arguments.AuditRecords > 0 ? [.. GeneratedAuditLog.Create(arguments.Addresses, arguments.AuditRecords, arguments.Seed, end.AddDays(-6), end)]
            : NoraLindAuditCase.TryCreate(mailbox.Activities)?.Records ?? [];
    }
}
