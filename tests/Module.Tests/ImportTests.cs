using System.Reflection;
using Module.Tests.Hosting;

namespace Module.Tests;

public class ImportTests
{
    [Fact]
    public void The_staged_module_is_laid_out_as_it_ships()
    {
        string[] root = [.. Directory.GetFiles(Places.Module).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

        Assert.Equal(
            [
                "OutlookActivities.Format.ps1xml", "OutlookActivities.Isolation.dll", "OutlookActivities.Model.dll", "OutlookActivities.Types.ps1xml",
                "OutlookActivities.dll", "OutlookActivities.psd1",
            ],
            root);
        foreach (string edition in (string[])["core", "desktop"])
        {
            string folder = Path.Combine(Places.Module, "dependencies", edition);
            Assert.True(File.Exists(Path.Combine(folder, "OutlookActivities.Engine.dll")));
            Assert.All(
                (string[])["CsvHelper.dll", "Microsoft.Identity.Client.dll", "Microsoft.Identity.Client.Extensions.Msal.dll", "Microsoft.IdentityModel.Abstractions.dll"],
                name => Assert.True(File.Exists(Path.Combine(folder, name)), $"{edition}/{name}"));
            Assert.Empty(Directory.GetFiles(folder, "OutlookActivities.Model.dll"));
            Assert.Empty(Directory.GetFiles(folder, "System.Management.Automation*"));
        }
    }

    [Fact]
    public void Importing_loads_nothing_that_only_some_commands_need()
    {
        string answer = FreshProcess.Run($$"""
            Import-Module '{{Places.Manifest}}'
            [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetName().Name } | Where-Object { $_ -in 'OutlookActivities.Engine', 'CsvHelper', 'Polly.Core', 'Microsoft.Identity.Client', 'Microsoft.IdentityModel.Abstractions' }
            'end'
            """);

        Assert.Equal("end", answer);
    }

    /// <summary>The netstandard2.0 builds of these throw wherever they are called; Windows PowerShell needs those that lead to .NET Framework's own.</summary>
    [Theory]
    [InlineData("System.Security.Cryptography.ProtectedData.dll")]
    [InlineData("System.Security.Cryptography.Cng.dll")]
    [InlineData("System.IO.FileSystem.AccessControl.dll")]
    [InlineData("System.Security.AccessControl.dll")]
    [InlineData("System.Security.Principal.Windows.dll")]
    public void Windows_PowerShell_gets_the_libraries_of_its_framework_and_no_stubs(string file)
    {
        using var image = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(Path.Combine(Places.Module, "dependencies", "desktop", file)));
        System.Reflection.Metadata.MetadataReader reader = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(image);

        Assert.Contains(reader.AssemblyReferences, reference => reader.GetString(reader.GetAssemblyReference(reference).Name) == "mscorlib");
    }

    [Fact]
    public void The_module_can_be_removed_and_imported_again()
    {
        using var session = new PowerShellSession();
        using var folder = new TemporaryFolder();
        session.Set("file", Activities.Write(folder));

        PowerShellResult result = session.Run($$"""
            (Import-MailboxActivity $file).Count
            Remove-Module OutlookActivities
            Import-Module '{{Places.Manifest}}'
            (Import-MailboxActivity $file).Count
            """);

        Assert.Equal(["2", "2"], result.Texts);
    }

    [Fact]
    public void Removing_the_module_in_one_runspace_leaves_the_others_alone()
    {
        using var folder = new TemporaryFolder();
        string csv = Activities.Write(folder);

        string answer = FreshProcess.Run($$"""
            Import-Module '{{Places.Manifest}}'
            $other = [powershell]::Create([System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
            $null = $other.AddScript("Import-Module '{{Places.Manifest}}'; Remove-Module OutlookActivities").Invoke()
            $other.Dispose()
            (Import-MailboxActivity '{{csv}}').Count
            """);

        Assert.Equal("2", answer);
    }

    [Theory]
    [InlineData("csvhelper", "33.1.0", "net8.0", "CsvHelper.dll")]
    [InlineData("system.text.json", "8.0.5", "net8.0", "System.Text.Json.dll")]
    [InlineData("system.text.json", "11.0.0", "net10.0", "System.Text.Json.dll")]
    [InlineData("microsoft.identity.client", "4.61.3", "net6.0", "Microsoft.Identity.Client.dll")]
    [InlineData("microsoft.identity.client", "4.92.0", "net8.0", "Microsoft.Identity.Client.dll")]
    public void A_session_that_has_loaded_another_version_of_a_library_is_no_obstacle(string id, string version, string framework, string file)
    {
        string library = Places.Package(id, version, framework, file);
        Assert.True(File.Exists(library), library);
        using var folder = new TemporaryFolder();
        string csv = Activities.Write(folder);
        // .NET lets nothing newer than the framework's own library into the default context; other modules then load theirs beside it.
        string load = version == "11.0.0" ? "[System.Reflection.Assembly]::LoadFile" : "[System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath";

        string answer = FreshProcess.Run($$"""
            $null = {{load}}('{{library}}')
            Import-Module '{{Places.Manifest}}'
            Import-MailboxActivity '{{csv}}' | Export-MailboxActivity '{{folder.File("out.jsonl")}}'
            (Import-MailboxActivity '{{folder.File("out.jsonl")}}').Count
            """);

        Assert.Equal("2", answer);
    }

    [Theory]
    [InlineData("4.61.3", "net6.0", "6.35.0")]
    [InlineData("4.92.0", "net8.0", "8.23.0")]
    public void Signing_in_works_in_every_way_beside_another_version_of_the_sign_in_library(string version, string framework, string abstractions)
    {
        string answer = FreshProcess.Run($$"""
            $null = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath('{{Places.Package("microsoft.identitymodel.abstractions", abstractions, "netstandard2.0", "Microsoft.IdentityModel.Abstractions.dll")}}')
            $null = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath('{{Places.Package("microsoft.identity.client", version, framework, "Microsoft.Identity.Client.dll")}}')
            $other = [Microsoft.Identity.Client.PublicClientApplicationBuilder]::Create('x').Build()
            Import-Module '{{Places.Manifest}}'
            $app = @{ BaseUri = $BaseUri; ClientId = $SignIn.ClientId; TenantId = $SignIn.TenantId }
            $ways = @{ ClientSecret = $SignIn.ClientSecret }, @{ CertificatePath = $SignIn.CertificatePath }, @{ ClientAssertionPath = $SignIn.ClientAssertionPath }
            $WarningPreference = 'SilentlyContinue'
            foreach ($way in $ways) {
                (Connect-ActivityApi @app @way -Service GraphAuditLog).AuthType
            }
            (Connect-ActivityApi -BaseUri $BaseUri -ManagedIdentity).AuthType
            (Get-MailboxActivity nora.lind@contoso.example -First 3).Count
            $other.GetType().Assembly.GetName().Version.ToString()
            """);

        Assert.Equal(["ClientSecret", "Certificate", "ClientAssertion", "ManagedIdentity", "3", $"{version}.0"], answer.Split(Environment.NewLine));
    }

    [Theory]
    [InlineData("3.0.0.0", false)]
    [InlineData("6.2.0.0", true)]
    [InlineData("7.0.0.0", true)]
    [InlineData("7.3.12.500", true)]
    [InlineData("7.4.0.500", false)]
    [InlineData("7.6.9.500", false)]
    public void A_PowerShell_that_is_too_old_is_told_what_is_needed(string version, bool isRefused)
    {
        using var session = new PowerShellSession();
        MethodInfo refusal = AppDomain.CurrentDomain.GetAssemblies().First(assembly => assembly.GetName().Name == "OutlookActivities")
            .GetType("OutlookActivities.Commands.ModuleLoading")!.GetMethod("Refusal", BindingFlags.Static | BindingFlags.NonPublic)!;

        string? text = (string?)refusal.Invoke(null, [Version.Parse(version)]);

        Assert.Equal(isRefused, text is not null);
        Assert.Equal(isRefused, text?.Contains("7.4 or later, or Windows PowerShell 5.1", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void The_manifest_is_sound()
    {
        using var session = new PowerShellSession(importModule: false);

        PowerShellResult result = session.Run($"$m = Test-ModuleManifest '{Places.Manifest}'; $m.CompatiblePSEditions -join ','; \"$($m.PowerShellVersion)\"");

        Assert.Equal(["Desktop,Core", "5.1"], result.Texts);
    }
}
