using System.Management.Automation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class CompletionTests : IDisposable
{
    private readonly PowerShellSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Import-MailboxActivity x -ActivityType ReadingP", "ReadingPaneDisplayStart", "A message was shown in the reading pane")]
    [InlineData("Import-MailboxActivity x -ActivityType MailItems", "MailItemsAccessed", "Messages were accessed")]
    [InlineData("Import-MailboxActivity x -ActivityType Consent", "'Consent to application.'", "An application was consented to")]
    [InlineData("Import-MailboxActivity x -AppType Mac", "MacOutlook", "Outlook for Mac")]
    [InlineData("Import-MailboxActivity x -ActivityType Logon,Attach", "OpenedAnAttachment", null)]
    [InlineData("Get-MailboxActivity x -Workload Azure", "AzureActiveDirectory", "sign-ins")]
    [InlineData("Find-SuspiciousActivity -ExcludeRule Inbox", "InboxRule", "An inbox rule was made")]
    [InlineData("Export-MailboxActivity x -Format R", "RetrieverCsv", null)]
    [InlineData("Connect-ActivityApi -Service G", "GraphAuditLog", null)]
    [InlineData("Connect-ActivityApi -Environment US", "USGovernmentDoD", null)]
    public void Names_are_completed_and_explained(string typed, string expected, string? tooltip)
    {
        CompletionResult[] found = Complete(typed);

        CompletionResult result = Assert.Single(found, completion => completion.CompletionText == expected);
        Assert.Contains(tooltip ?? "", result.ToolTip, StringComparison.Ordinal);
    }

    [Fact]
    public void All_known_types_are_offered()
    {
        Assert.True(Complete("Get-MailboxActivity x -ActivityType ").Length > 250);
        Assert.True(Complete("Import-MailboxActivity x -ActivityType ").Length > 250);
        Assert.Equal(12, Complete("Import-MailboxActivity x -AppType ").Length);
    }

    [Fact]
    public void Certificates_that_can_sign_in_are_offered_by_their_thumbprint()
    {
        using var key = RSA.Create(2048);
        using X509Certificate2 made = new CertificateRequest("CN=outlookactivities completion test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddDays(1));
        using X509Certificate2 kept = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null, X509KeyStorageFlags.PersistKeySet);
        using X509Store store = new(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        store.Add(kept);
        try
        {
            CompletionResult offered = Assert.Single(
                Complete($"Connect-ActivityApi -CertificateThumbprint {kept.Thumbprint[..8]}"), completion => completion.CompletionText == kept.Thumbprint);
            Assert.Contains("CN=outlookactivities completion test, until", offered.ToolTip, StringComparison.Ordinal);
        }
        finally
        {
            store.Remove(kept);
        }
    }

    private CompletionResult[] Complete(string typed)
    {
        using PowerShell shell = _session.Create("");
        shell.Commands.Clear();
        return [.. CommandCompletion.CompleteInput(typed, typed.Length, null, shell).CompletionMatches];
    }
}
