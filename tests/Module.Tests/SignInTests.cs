using System.Management.Automation;
using Module.Tests.Hosting;
using OutlookActivities.Simulator;

namespace Module.Tests;

/// <summary>Signing in through the cmdlet, in a real PowerShell engine.</summary>
public sealed class SignInTests
{
    [Theory]
    [InlineData("@app -ClientSecret $secret", "ClientSecret")]
    [InlineData("@app -Certificate $certificate", "Certificate")]
    [InlineData("@app -CertificatePath $folder/collector.pfx", "Certificate")]
    [InlineData("@app -ClientAssertionPath $folder/assertion.jwt", "ClientAssertion")]
    [InlineData("-DeviceCode -BaseUri $base -ClientId " + SignInCase.PublicClientId, "DeviceCode")]
    public async Task Every_way_of_signing_in_connects_and_fetches(string arguments, string authType)
    {
        await using SignInModuleSession signIn = await SignInModuleSession.StartAsync();

        PowerShellResult result = signIn.Run($"$c = Connect-ActivityApi {arguments}; $c.AuthType; (Get-MailboxActivity {ApiModuleSession.Mailbox} -All).Count");

        Assert.Equal([authType, "5"], result.Texts);
        Assert.Contains("in place of Microsoft's servers", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GraphAuditLog", "GraphAuditLog https://graph.microsoft.com/ beta")]
    [InlineData("ManagementActivity", "ManagementActivity https://manage.office.com/ v1.0")]
    public async Task A_service_is_signed_in_to_by_its_name(string service, string expected)
    {
        await using SignInModuleSession signIn = await SignInModuleSession.StartAsync();

        Assert.Equal(
            [$"{expected} {SignInOptions.DefaultTenantId}"],
            signIn.Run($"$app.Remove('BaseUri'); $c = Connect-ActivityApi @app -ClientSecret $secret -Service {service}; \"$($c.Service) $($c.BaseUri) $($c.ApiVersion) $($c.TenantId)\"").Texts);
    }

    [Fact]
    public async Task The_device_code_is_shown_by_the_host_and_is_in_no_stream()
    {
        await using SignInModuleSession signIn = await SignInModuleSession.StartAsync();

        PowerShellResult result = signIn.Run($"Connect-ActivityApi -DeviceCode -ClientId {SignInCase.PublicClientId} -BaseUri $base *>&1");
        string screen = signIn.Session.Host.Text;

        Assert.Contains("enter the code SIM", screen, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Output, item => item.ToString().Contains("enter the code", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("@app -ClientSecret 'plain-text-secret'", "ParameterArgumentTransformationError")]
    [InlineData("@app -CertificatePath x -CertificatePassword 'plain-text-secret'", "ParameterArgumentTransformationError")]
    public async Task A_secret_as_text_is_refused_without_repeating_it(string arguments, string id)
    {
        await using SignInModuleSession signIn = await SignInModuleSession.StartAsync();

        PowerShellResult result = signIn.Run($"Connect-ActivityApi {arguments}");

        Assert.Equal(id, result.ErrorId);
        Assert.Contains("Give a SecureString", result.ErrorText, StringComparison.Ordinal);
        Assert.DoesNotContain("plain-text-secret", result.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_as_text_is_taken()
    {
        await using SignInModuleSession signIn = await SignInModuleSession.StartAsync();
        signIn.Session.Set("token", signIn.Simulator.AccessToken);

        Assert.Equal(["Bearer", "5"], signIn.Run("(Connect-ActivityApi $token -BaseUri $base).AuthType; (Get-MailboxActivity -All).Count").Texts);
    }

    [Theory]
    [InlineData(7000222, "ClientSecretExpired", ErrorCategory.AuthenticationError)]
    [InlineData(65001, "PermissionMissing", ErrorCategory.PermissionDenied)]
    [InlineData(53003, "ConditionalAccess", ErrorCategory.AuthenticationError)]
    [InlineData(90002, "WrongTenant", ErrorCategory.AuthenticationError)]
    public async Task A_sign_in_that_fails_ends_the_run_and_leaves_the_connection_alone(int number, string id, ErrorCategory category)
    {
        await using SignInModuleSession signIn = await SignInModuleSession.StartAsync();
        _ = signIn.Run("$first = Connect-ActivityApi @app -ClientSecret $secret").Texts;
        signIn.Faults.Error = number;

        PowerShellResult result = signIn.Run("Connect-ActivityApi @app -Certificate $certificate");

        Assert.Equal(id, result.ErrorId);
        Assert.Equal(category, (result.Terminating ?? result.Errors[0]).CategoryInfo.Category);
        Assert.Equal(["True"], signIn.Run("[object]::ReferenceEquals($first, (Get-ActivityApiConnection))").Texts);
    }

    [Fact]
    public async Task A_sign_in_that_waits_can_be_stopped()
    {
        await using SignInModuleSession signIn = await SignInModuleSession.StartAsync();
        signIn.Faults.PendingPolls = int.MaxValue;
        using PowerShell shell = signIn.Session.Create($"Connect-ActivityApi -DeviceCode -BaseUri $base -ClientId {SignInCase.PublicClientId}");
        IAsyncResult running = shell.BeginInvoke();
        while (!signIn.Simulator.SignIn!.Grants.Contains("device_code"))
        {
            await Task.Delay(20);
        }

        await shell.StopAsync(null, null);

        Assert.Equal(PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        Assert.True(running.IsCompleted);
    }

    [Fact]
    public async Task A_connection_that_signed_in_is_renewed_in_other_runspaces_and_ended_for_all()
    {
        await using SignInModuleSession signIn = await SignInModuleSession.StartAsync();
        using var other = new PowerShellSession();
        other.Set("connection", signIn.Run("Connect-ActivityApi @app -ClientSecret $secret").Output.Single().BaseObject);
        signIn.Simulator.Faults.RequestsPerToken = 1;

        Assert.Equal(["5", "5"], other.Run($"1..2 | ForEach-Object {{ (Get-MailboxActivity {ApiModuleSession.Mailbox} -All -Connection $connection).Count }}").Texts);
        _ = signIn.Run("Disconnect-ActivityApi").Texts;
        Assert.Equal("NotConnected", other.Run("Get-MailboxActivity -All -Connection $connection").ErrorId);
    }

    [Fact]
    public void A_managed_identity_is_found_by_its_client_id_or_resource_id()
    {
        string answer = FreshProcess.Run($$"""
            Import-Module '{{Places.Manifest}}'
            $WarningPreference = 'SilentlyContinue'
            (Connect-ActivityApi -Service ManagementActivity -ManagedIdentity).AuthType
            (Connect-ActivityApi -Service ManagementActivity -ManagedIdentity -ManagedIdentityClientId {{SignInCase.IdentityClientId}}).Account
            (Connect-ActivityApi -Service GraphAuditLog -ManagedIdentity -ManagedIdentityResourceId {{SignInCase.IdentityResourceId}}).Account
            """);

        Assert.Equal(["ManagedIdentity", SignInCase.IdentityClientId, SignInCase.IdentityClientId], answer.Split(Environment.NewLine));
    }

    [Fact]
    public async Task Only_one_way_of_signing_in_is_taken_at_a_time()
    {
        await using SignInModuleSession signIn = await SignInModuleSession.StartAsync();

        Assert.Equal("AmbiguousParameterSet", signIn.Run("Connect-ActivityApi @app -ClientSecret $secret -Certificate $certificate").ErrorId);
        Assert.Equal("AmbiguousParameterSet", signIn.Run("Connect-ActivityApi -ManagedIdentity -Interactive -ClientId x").ErrorId);
        Assert.Empty(signIn.Simulator.SignIn!.Grants);
    }

    [Fact]
    public async Task No_token_and_no_secret_is_in_any_stream_error_file_or_serialised_object()
    {
        await using SignInModuleSession signIn = await SignInModuleSession.StartAsync();
        List<string> said = [];
        foreach (int? number in (int?[])[null, 7000215, 53003, 700024])
        {
            signIn.Faults.Error = number;
            PowerShellResult result = signIn.Run(
                $$"""
                $VerbosePreference = $DebugPreference = $InformationPreference = 'Continue'
                $commands = {
                    Connect-ActivityApi @app -ClientSecret $secret -Verbose
                }, {
                    Connect-ActivityApi @app -ClientAssertionPath $folder/assertion.jwt -Verbose
                }, {
                    Get-MailboxActivity {{ApiModuleSession.Mailbox}} -First 2 -Verbose
                }, { Get-ActivityApiConnection }
                foreach ($command in $commands) { try { & $command *>&1 } catch { $_ } }
                $Error | ForEach-Object { $_; $_.Exception.ToString(); $_.InvocationInfo.Line; $_.ErrorDetails }
                """);
            said.AddRange(result.Output.Select(item => $"{item} {PSSerializer.Serialize(item, 4)}"));
            said.AddRange(result.Errors.Concat([result.Terminating!]).Where(error => error is not null).Select(error => $"{error} {error.Exception} {PSSerializer.Serialize(error, 4)}"));
        }

        string all = string.Join('\n', said) + signIn.Session.Host.Text;
        string assertion = File.ReadAllText((string)signIn.Run("\"$folder/assertion.jwt\"").Texts.Single());
        Assert.Contains("AADSTS7000215", all, StringComparison.Ordinal);
        Assert.DoesNotContain(signIn.Case.Secret, all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(assertion, all, StringComparison.Ordinal);
        Assert.DoesNotContain(assertion.Split('.')[1], all, StringComparison.Ordinal);
        Assert.DoesNotMatch("eyJ[A-Za-z0-9_-]{20,}", all);
    }
}
