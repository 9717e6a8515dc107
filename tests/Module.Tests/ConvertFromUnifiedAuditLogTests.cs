using System.Management.Automation;
using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class ConvertFromUnifiedAuditLogTests : IDisposable
{
    private const string Send = """{"CreationTime":"2024-03-05T09:41:17","Id":"00000000-0000-4000-8000-000000000001","Operation":"Send","RecordType":2,"UserId":"nora.lind@contoso.example","Item":{"Subject":"Invoice 88","SizeInBytes":4410}}""";

    private readonly PowerShellSession _session = new();

    public ConvertFromUnifiedAuditLogTests() => _session.Set("json", Send);

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("[pscustomobject]@{ RecordType = 'ExchangeItem'; CreationDate = [datetime]'2024-03-05 09:41:17'; UserIds = 'nora'; Operations = 'Send'; AuditData = $json; ResultIndex = 1; Identity = '1' }")]
    [InlineData("[pscustomobject]@{ RecordId = '1'; CreationDate = '2024-03-05T09:41:17.0000000Z '; 'AuditData ' = $json; AssociatedAdminUnits = '' }")]
    [InlineData("@{ id = '1'; createdDateTime = '2024-03-05T09:41:17Z'; operation = 'Send'; auditData = @{ '@odata.type' = '#x'; CreationTime = '2024-03-05T09:41:17'; Id = '1'; Operation = 'Send'; UserId = 'nora.lind@contoso.example'; Item = @{ Subject = 'Invoice 88'; SizeInBytes = 4410 } } }")]
    [InlineData("[pscustomobject]@{ Id = '1'; Operation = 'Send'; AuditData = [pscustomobject]@{ AdditionalProperties = @{ CreationTime = [datetime]'2024-03-05 09:41:17'; Id = '1'; Operation = 'Send'; UserId = 'nora.lind@contoso.example'; Item = [pscustomobject]@{ Subject = 'Invoice 88'; SizeInBytes = 4410 } } } }")]
    [InlineData("[pscustomobject]@{ auditData = [pscustomobject]@{ dynamicProperties = @{ CreationTime = '2024-03-05T09:41:17'; Operation = 'Send'; UserId = 'nora.lind@contoso.example'; Item = @{ Subject = 'Invoice 88'; SizeInBytes = 4410 } } } }")]
    [InlineData("[pscustomobject]@{ CreationTime = [datetime]'2024-03-05 09:41:17'; Operation = 'Send'; UserId = 'nora.lind@contoso.example'; Item = [pscustomobject]@{ Subject = 'Invoice 88'; SizeInBytes = 4410 } }")]
    [InlineData("$json")]
    public void Records_are_told_apart_by_their_properties(string input)
    {
        PowerShellResult result = _session.Run($"{input} | ConvertFrom-UnifiedAuditLog | ForEach-Object {{ $_.TimeUtc, $_.ActivityIdType, $_.Category, $_.UserName, $_.Subject, $_.SizeInBytes }}");

        Assert.Equal(["2024-03-05T09:41:17.000Z", "Send", "Send", "nora.lind@contoso.example", "Invoice 88", "4410"], result.Texts);
    }

    [Fact]
    public void AuditData_is_taken_as_text()
    {
        Assert.Equal(["Send", ""], _session.Run("ConvertFrom-UnifiedAuditLog -AuditData $json | ForEach-Object { $_.ActivityIdType; \"$($_.SourceRow)\" }").Texts);
        Assert.Equal(["OutlookActivities.MailboxActivity"], _session.Run("(ConvertFrom-UnifiedAuditLog $json).GetType().FullName").Texts);
    }

    [Fact]
    public void Objects_that_were_serialised_are_read()
    {
        _session.Set("row", PSSerializer.Deserialize(PSSerializer.Serialize(_session.Run("[pscustomobject]@{ AuditData = $json; ResultIndex = 1 }").Output[0])));

        Assert.Equal(["Invoice 88"], _session.Run("$row | ConvertFrom-UnifiedAuditLog | ForEach-Object Subject").Texts);
    }

    [Fact]
    public void A_search_that_failed_inside_is_warned_of_once()
    {
        PowerShellResult result = _session.Run("@{ AuditData = $json; ResultIndex = -1 }, @{ AuditData = $json -replace '0001\"', '0002\"'; ResultIndex = '-1' } | ConvertFrom-UnifiedAuditLog");

        Assert.Equal(2, result.Output.Length);
        Assert.Contains("ResultIndex is -1", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_comes_again_is_read_once_and_told_of_at_the_end()
    {
        PowerShellResult result = _session.Run("$json, $json, $json | ConvertFrom-UnifiedAuditLog");

        Assert.Single(result.Output);
        Assert.StartsWith("2 of 3 audit records came again", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@{ AuditData = '' }", "AuditData is empty.")]
    [InlineData("@{ AuditData = $null }", "AuditData is empty.")]
    [InlineData("''", "AuditData is empty.")]
    [InlineData("'{\"CreationTime\":\"2024'", "AuditData is cut off or broken")]
    [InlineData("@{ AuditData = '{\"CreationTime\":\"2024' }", "AuditData is cut off or broken")]
    [InlineData("[pscustomobject]@{ Name = 'x' }", "the object is no audit record")]
    [InlineData("7", "the object is no audit record")]
    public void What_is_no_record_is_an_error_and_the_rest_goes_on(string input, string reason)
    {
        PowerShellResult result = _session.Run($"{input}, $json | ConvertFrom-UnifiedAuditLog");

        Assert.Single(result.Output);
        ErrorRecord error = Assert.Single(result.Errors);
        Assert.Equal("RowUnreadable,OutlookActivities.Commands.ConvertFromUnifiedAuditLogCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidData, error.CategoryInfo.Category);
        Assert.Contains("Audit record 1 of the input: " + reason, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_activities_go_on_to_the_timeline()
    {
        PowerShellResult result = _session.Run("$json | ConvertFrom-UnifiedAuditLog | ConvertTo-ActivityTimeline | ForEach-Object { $_.Category, $_.Subject, $_.Source }");

        Assert.Equal(["Send", "Invoice 88", "UnifiedAuditLog"], result.Texts);
    }
}
