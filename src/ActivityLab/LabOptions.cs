namespace OutlookActivities.Lab;

/// <summary>What the lab is asked to do.</summary>
internal sealed record LabOptions
{
    internal const string Usage = """
        Runs the module against a simulated Activities API that plays a recorded break-in.

          dotnet run --project src/ActivityLab [-- options]

          --interactive      stay at a prompt, with the module imported and connected
          --output FOLDER    where the exports go; a new folder in the temporary folder unless given
          --script FILE      run this script instead of the investigation, with $BaseUri, $AccessToken and $SignIn set
          --hosted           use the engine from NuGet even where pwsh is installed
          --fault NAME=VALUE what goes wrong at the services, as often as needed: see the simulator's --fault
          --help             this text

        A script, and the prompt, can also sign in, in every way: $SignIn holds what for, such as
          Connect-ActivityApi -BaseUri $BaseUri -ClientId $SignIn.ClientId -TenantId $SignIn.TenantId -CertificatePath $SignIn.CertificatePath
        and -ManagedIdentity, -DeviceCode -ClientId $SignIn.PublicClientId, -ClientAssertionPath, -ClientSecret, each with -Service as at a tenant.
        """;

    internal bool Interactive { get; init; }

    internal bool Hosted { get; init; }

    internal bool Help { get; init; }

    internal IReadOnlyList<string> Faults { get; init; } = [];

    internal string? Script { get; init; }

    internal string? Output { get; init; }

    /// <summary>Reads the command line; null with the reason where it cannot be understood.</summary>
    internal static LabOptions? Read(string[] args, out string? fault)
    {
        var options = new LabOptions();
        fault = null;
        for (int i = 0; i < args.Length && fault is null; i++)
        {
            string? value = i + 1 < args.Length ? args[i + 1] : null;
            (options, fault, int used) = (args[i], value) switch
            {
                ("--interactive", _) => (options with { Interactive = true }, null, 0),
                ("--hosted", _) => (options with { Hosted = true }, null, 0),
                ("--help" or "-h" or "-?", _) => (options with { Help = true }, null, 0),
                ("--script", not null) => (options with { Script = Path.GetFullPath(value) }, null, 1),
                ("--fault", not null) => (options with { Faults = [.. options.Faults, value] }, null, 1),
                ("--output", not null) => (options with { Output = Path.GetFullPath(value) }, null, 1),
                _ => (options, $"'{args[i]}' is not understood, or its value is missing.", 0),
            };
            i += used;
        }

        return fault is null ? options : null;
    }
}
