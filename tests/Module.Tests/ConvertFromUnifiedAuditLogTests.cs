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
    [InlineData("[pscustomobject]@{ TimeGenerated = '2024-03-05T09:41:17Z'; OfficeId = '1'; Operation = 'Send'; UserId = 'nora.lind@contoso.example'; Item = '{\"Subject\":\"Invoice 88\",\"SizeInBytes\":4410}' }")]
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

    [Theory]
    [InlineData("[pscustomobject]@{ PSComputerName = 'x'; Organization = 'contoso.example'; MessageId = '<1@fabrikam.example>'; Received = [datetime]'2024-03-05 09:41:17'; SenderAddress = 'sue@fabrikam.example'; RecipientAddress = 'nora.lind@contoso.example'; Subject = 'Offer'; Status = 'Delivered'; ToIP = $null; FromIP = '198.51.100.9'; Size = 1200; MessageTraceId = [guid]'00000000-0000-4000-8000-000000000009'; Index = 0 }")]
    [InlineData("[pscustomobject]@{ 'origin_timestamp_utc' = '2024-03-05T09:41:17.0000000Z'; 'sender_address' = 'sue@fabrikam.example'; 'recipient_status' = 'nora.lind@contoso.example##Receive, Deliver'; 'message_subject' = 'Offer'; 'total_bytes' = '1200'; 'message_id ' = '<1@fabrikam.example>'; directionality = 'Incoming' }")]
    [InlineData("@{ id = 'x'; receivedDateTime = '2024-03-05T09:41:17Z'; senderAddress = 'sue@fabrikam.example'; recipientAddress = 'nora.lind@contoso.example'; subject = 'Offer'; status = 'delivered'; fromIP = '198.51.100.9'; size = 1200; messageId = '<1@fabrikam.example>' }")]
    [InlineData("'{\"Received\":\"2024-03-05T09:41:17Z\",\"SenderAddress\":\"sue@fabrikam.example\",\"RecipientAddress\":\"nora.lind@contoso.example\",\"Subject\":\"Offer\",\"FromIP\":\"198.51.100.9\",\"Size\":1200,\"MessageId\":\"<1@fabrikam.example>\"}'")]
    public void Message_traces_are_deliveries(string input)
    {
        PowerShellResult result = _session.Run($"{input} | ConvertFrom-UnifiedAuditLog | ForEach-Object {{ $_.TimeUtc, $_.Category, $_.Mailbox, $_.Sender, $_.Subject, $_.SizeInBytes, $_.InternetMessageId, $_.Source }}");

        Assert.Equal(["2024-03-05T09:41:17.000Z", "Delivery", "nora.lind@contoso.example", "sue@fabrikam.example", "Offer", "1200", "<1@fabrikam.example>", "MessageTrace"], result.Texts);
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Id = 'r1'; CreatedDateTime = ([datetimeoffset]'2024-03-05T09:41:17Z').UtcDateTime; UserPrincipalName = 'nora.lind@contoso.example'; IPAddress = '203.0.113.7'; AppDisplayName = 'OfficeHome'; SessionId = 's1'; Status = [pscustomobject]@{ ErrorCode = 50126; FailureReason = 'Wrong.'; AdditionalProperties = @{} }; Location = [pscustomobject]@{ City = 'Oslo'; CountryOrRegion = 'NO'; State = '' }; AdditionalProperties = @{} }")]
    [InlineData("@{ value = @(@{ id = 'r1'; createdDateTime = ([datetimeoffset]'2024-03-05T09:41:17Z').UtcDateTime; userPrincipalName = 'nora.lind@contoso.example'; ipAddress = '203.0.113.7'; appDisplayName = 'OfficeHome'; sessionId = 's1'; status = @{ errorCode = 50126; failureReason = 'Wrong.' }; location = @{ city = 'Oslo'; countryOrRegion = 'NO' } }) }")]
    [InlineData("[pscustomobject]@{ 'Date (UTC)' = '2024-03-05T09:41:17Z'; 'Request ID' = 'r1'; Username = 'nora.lind@contoso.example'; Application = 'OfficeHome'; 'Application ID ' = '4765445b-32c6-49b0-83e6-1d93765276ca'; 'Session ID' = 's1'; 'IP address' = '203.0.113.7'; Location = 'Oslo, NO'; Status = 'Failure'; 'Sign-in error code' = '50126'; 'Failure reason' = 'Wrong.' }")]
    public void Sign_ins_are_logons(string input)
    {
        PowerShellResult result = _session.Run($"{input} | ConvertFrom-UnifiedAuditLog | ForEach-Object {{ $_.TimeUtc, $_.Category, $_.Mailbox, $_.ClientIP, $_.ApplicationName, $_.ClientSessionId, $_.Result, $_.Detail, $_.RecordId, $_.Source }}");

        Assert.Equal(
            ["2024-03-05T09:41:17.000Z", "Logon", "nora.lind@contoso.example", "203.0.113.7", "OfficeHome", "s1", "Failure", "wrong user name or password; Wrong. (50126); from Oslo, NO", "r1", "SignInLog"],
            result.Texts);
    }

    [Fact]
    public void Sign_ins_that_were_serialised_are_read()
    {
        PSObject sent = _session.Run("[pscustomobject]@{ CreatedDateTime = ([datetimeoffset]'2024-03-05T09:41:17Z').UtcDateTime; UserPrincipalName = 'n@contoso.example'; IPAddress = '203.0.113.7'; Status = [pscustomobject]@{ ErrorCode = 0 } }").Output[0];
        _session.Set("row", PSSerializer.Deserialize(PSSerializer.Serialize(sent)));

        Assert.Equal(["2024-03-05T09:41:17.000Z", "Success"], _session.Run("$row | ConvertFrom-UnifiedAuditLog | ForEach-Object { $_.TimeUtc, $_.Result }").Texts);
    }

    [Fact]
    public void A_page_of_Microsoft_Graph_gives_each_of_its_records()
    {
        PowerShellResult result = _session.Run("@{ '@odata.context' = 'x'; value = @(@{ auditData = $json }, @{ auditData = '' }, @{ auditData = $json -replace '0001\"', '0002\"' }) } | ConvertFrom-UnifiedAuditLog");

        Assert.Equal(2, result.Output.Length);
        Assert.Contains("Audit record 2 of the input: AuditData is empty.", Assert.Single(result.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_activities_go_on_to_the_timeline()
    {
        PowerShellResult result = _session.Run("$json | ConvertFrom-UnifiedAuditLog | ConvertTo-ActivityTimeline | ForEach-Object { $_.Category, $_.Subject, $_.Source }");

        Assert.Equal(["Send", "Invoice 88", "UnifiedAuditLog"], result.Texts);
    }
}
