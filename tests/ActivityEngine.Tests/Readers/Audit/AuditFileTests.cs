using System.IO.Compression;
using System.Text;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Reasoning;

namespace ActivityEngine.Tests.Readers.Audit;

/// <summary>Exports of the audit log in the layouts that are seen (facts B3), all invented.</summary>
public sealed class AuditFileTests : IDisposable
{
    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_Search_UnifiedAuditLog_and_Export_Csv_wrote_is_read()
    {
        ReadOutcome outcome = _folder.Read(
            "#TYPE Deserialized.Microsoft.Exchange.Data.ApplicationLogic.UnifiedAuditLogEvent\r\n"
            + "\"PSComputerName\",\"RunspaceId\",\"PSShowComputerName\",\"RecordType\",\"CreationDate\",\"UserIds\",\"Operations\",\"AuditData\",\"ResultIndex\",\"ResultCount\",\"Identity\",\"IsValid\",\"ObjectState\"\r\n"
            + $"\"outlook\",\"1\",\"False\",\"ExchangeItem\",\"3/5/2024 9:41:17 AM\",\"nora\",\"Send\",{Cell("1", "Send")},\"1\",\"2\",\"1\",\"True\",\"Unchanged\"\r\n"
            + $"\"outlook\",\"1\",\"False\",\"ExchangeItem\",\"3/5/2024 9:41:17 AM\",\"nora\",\"Update\",{Cell("2", "Update")},\"2\",\"2\",\"2\",\"True\",\"Unchanged\"\r\n");

        Assert.Equal(["Send", "Update"], Operations(outcome));
        Assert.Equal("a.csv:3", outcome.Activities[0].SourceRow);
        Assert.Equal("2024-03-05T09:41:17.000Z", outcome.Activities[0].TimeUtc);
    }

    [Theory]
    [InlineData("RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits,AssociatedAdminUnitsNames", "\"2024-03-05T09:41:17.0000000Z \"", ",")]
    [InlineData("RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits,AssociatedAdminUnitNames", "3/5/2024 9:41:17 AM", ",")]
    [InlineData("RecordId ;CreationDate ;RecordType ;Operation ;UserId ;AuditData ;AssociatedAdminUnits ;Mine", "3/5/2024 9:41:17 AM", ";")]
    public void What_the_Purview_portal_wrote_is_read(string header, string date, string separator)
    {
        ReadOutcome outcome = _folder.Read("\uFEFF" + header + "\r\n" + string.Join(separator, "1", date, "2", "Send", "nora", Cell("1", "Send"), "", "") + "\r\n");

        Assert.Equal(["Send"], Operations(outcome));
    }

    [Fact]
    public void The_tab_separated_columns_of_older_tools_are_read() =>
        Assert.Equal(["Send"], Operations(_folder.Read("CreationDate\tUserIds\tOperations\tAuditData\n3/5/2024 9:41:17 AM\tnora\tSend\t" + Cell("1", "Send") + "\n")));

    [Fact]
    public void What_the_extractor_suite_wrote_of_Graph_is_read_over_its_lines()
    {
        string indented = Audited.Json("1", "Send", "").Replace(",\"", ",\r\n  \"", StringComparison.Ordinal);
        ReadOutcome outcome = _folder.Read(
            "id,createdDateTime,auditLogRecordType,operation,organizationId,userType,userId,service,objectId,userPrincipalName,clientIp,administrativeUnits,auditData\r\n"
            + "1,2024-03-05T09:41:17Z,ExchangeItem,Send,o,Regular,k,Exchange,,nora,203.0.113.5,\"a; b\",\"" + indented.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"\r\n");

        Assert.Equal(["Send"], Operations(outcome));
    }

    [Theory]
    [InlineData("TimeGenerated [UTC]", "\"3/5/2024, 9:41:17.000 AM\"")]
    [InlineData("TimeGenerated", "2024-03-05T09:41:17.0000000Z")]
    public void Sentinels_table_is_put_together_again(string header, string time)
    {
        ReadOutcome outcome = _folder.Read(
            $"TenantId,{header},OfficeId,Operation,RecordType,UserId,UserType,Client_IPAddress,Logon_Type,MailboxOwnerUPN,OperationProperties,Folders,Start_Time,Note\n"
            + $"t,{time},1,MailItemsAccessed,ExchangeItemAggregated,nora.lind@contoso.example,DcAdmin,203.0.113.5,Owner,nora.lind@contoso.example,"
            + Quote("""[{"Name":"MailAccessType","Value":"Bind"}]""") + "," + Quote("""[{"Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<1@a>"},{"InternetMessageId":"<2@a>"}]}]""") + ",,[no JSON\n");

        Assert.Empty(outcome.Errors);
        Assert.Equal(["<1@a>", "<2@a>"], outcome.Activities.Select(activity => activity.InternetMessageId));
        MailboxActivity first = outcome.Activities[0];
        Assert.Equal(("2024-03-05T09:41:17.000Z", "203.0.113.5", "Owner", "Bind", @"\Inbox", true), (first.TimeUtc, first.ClientIP, first.LogonType, first.AccessType, first.Folder, first.IsService));
        Assert.Equal("[no JSON", first.CustomProperties["Note"]);
    }

    [Fact]
    public void A_row_that_names_several_messages_gives_them_in_order()
    {
        const string Folders = """ "OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"Folders":[{"Id":"LgA1","FolderItems":[{"InternetMessageId":"<1@a>"},{"InternetMessageId":"<2@a>"}]}] """;
        ReadOutcome outcome = _folder.Read("CreationDate,AuditData\n2024-03-05T09:41:17Z," + Quote(Audited.Json("1", "MailItemsAccessed", Folders)) + "\n");

        Assert.Equal(["<1@a>", "<2@a>"], outcome.Activities.Select(activity => activity.InternetMessageId));
        Assert.Empty(outcome.Errors);
    }

    [Fact]
    public void Empty_and_cut_off_records_are_errors_with_their_line_and_the_rest_goes_on()
    {
        ReadOutcome outcome = _folder.Read(
            "CreationDate,AuditData\n3/5/2024 9:41:17 AM,\n3/5/2024 9:41:17 AM," + Quote("{\"CreationTime\":\"2024-03-05T09:41:17\",\"Oper") + "\n3/5/2024 9:41:17 AM," + Cell("1", "Send") + "\n");

        Assert.Equal(["Send"], outcome.Activities.Select(activity => activity.ActivityIdType));
        Assert.Equal([2, 3], outcome.Rows.Select(row => row.Line));
        Assert.Equal("AuditData is empty.", outcome.Rows[0].Reason);
        Assert.StartsWith("AuditData is cut off", outcome.Rows[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_records_and_repeats_and_errors_over_several_files()
    {
        string first = _folder.Write("a.csv", "CreationDate,AuditData\n2024-03-05T09:41:17Z," + Cell("1", "Send") + "\n2024-03-05T09:41:17Z,\n");
        string second = _folder.Write("b.csv", "CreationDate,AuditData\n2024-03-05T09:41:17Z," + Cell("1", "Send") + "\n2024-03-05T09:41:17Z," + Cell("2", "Send") + "\n");
        var history = new AuditRecordHistory();
        var outcome = new ReadOutcome();
        foreach (string path in (string[])[first, second])
        {
            outcome.Activities.AddRange(ActivityFile.Read(path, null, ActivitySelection.All, history, outcome, CancellationToken.None));
        }

        Assert.Equal((2, 1, 1), (history.Records, history.Repeats, outcome.Errors.Count));
        Assert.Equal(2, outcome.Activities.Count);
    }

    [Fact]
    public void AuditData_as_JSON_Lines_is_read()
    {
        ReadOutcome outcome = _folder.Read(Audited.Json("1", "Send", "") + "\n" + Audited.Json("2", "HardDelete", "") + "\n");

        Assert.Equal(["Send", "HardDelete"], Operations(outcome));
        Assert.Equal("a.csv:2", outcome.Activities[1].SourceRow);
    }

    [Fact]
    public void A_blob_of_the_Management_Activity_API_is_read() =>
        Assert.Equal(["Send", "Update"], Operations(_folder.Read("[" + Audited.Json("1", "Send", "") + "," + Audited.Json("2", "Update", "") + "]")));

    [Fact]
    public void A_page_of_Graph_records_is_read()
    {
        string record = """{"@odata.type":"#microsoft.graph.security.auditLogRecord","id":"1","createdDateTime":"2024-03-05T09:41:17Z","operation":"Send","userId":"key","userPrincipalName":"nora","auditData":{"@odata.type":"#x",""" + Audited.Json("1", "Send", "").Substring(1) + "}";
        string bag = """{"id":"2","operation":"Update","auditData":{"@odata.type":"#x","dynamicProperties":""" + Audited.Json("2", "Update", "") + "}}";
        ReadOutcome outcome = _folder.Read($$"""{"@odata.context":"x","@odata.count":2,"@odata.nextLink":"https://graph.microsoft.com/y","value":[{{record}},{{bag}}]}""");

        Assert.Equal(["Send", "Update"], Operations(outcome));
        Assert.Equal(Audited.User, outcome.Activities[0].UserName);
    }

    [Fact]
    public void Rows_that_ConvertTo_Json_wrote_are_read()
    {
        string text = System.Text.Json.JsonSerializer.Serialize(Audited.Json("1", "Send", ""));
        Assert.Equal(["Send"], Operations(_folder.Read($$"""[{"RecordType":"ExchangeItem","CreationDate":"2024-03-05T09:41:17","AuditData":{{text}},"ResultIndex":1}]""")));
    }

    [Fact]
    public void A_record_of_a_megabyte_is_read_from_CSV_and_from_JSON()
    {
        string large = Audited.Json("1", "Send", "\"Item\":{\"Subject\":\"" + new string('x', 1_200_000) + "\"}");

        Assert.Equal(1_200_000, _folder.Read("CreationDate,AuditData\n2024-03-05T09:41:17Z," + Quote(large) + "\n").Only().Subject!.Length);
        Assert.Equal(1_200_000, _folder.Read(large).Only().Subject!.Length);
    }

    [Fact]
    public void UTF_16_and_gzip_are_read()
    {
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("CreationDate,AuditData\r\n2024-03-05T09:41:17Z," + Cell("1", "Send") + "\r\n")];
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(utf16);
        }

        Assert.Equal(["Send"], Operations(_folder.Read(utf16)));
        Assert.Equal(["Send"], Operations(_folder.Read(packed.ToArray())));
    }

    [Fact]
    public void Operations_are_chosen_while_reading()
    {
        string path = _folder.Write("a.jsonl", Audited.Json("1", "Send", "") + "\n" + Audited.Json("2", "HardDelete", "") + "\n");

        Assert.Equal(["HardDelete"], Operations(ReadOutcome.Of(path, null, new ActivitySelection(null, null, ["harddelete"], null))));
    }

    [Fact]
    public void A_search_that_failed_inside_is_warned_of_once() => AssertWarnedOfOnce(
        "a.csv", "CreationDate,AuditData,ResultIndex,ResultCount\n2024-03-05T09:41:17Z," + Cell("1", "Send") + ",\"-1\",0\n2024-03-05T09:41:17Z," + Cell("2", "Send") + ",-1,0\n");

    [Theory]
    [InlineData("-1")]
    [InlineData("\"-1\"")]
    public void So_is_one_that_was_kept_as_JSON(string index) =>
        AssertWarnedOfOnce("a.json", $"[{Row("1", index)},\n{Row("2", index)}]");

    private static string Row(string id, string index) =>
        $"{{\"ResultIndex\":{index},\"ResultCount\":0,\"AuditData\":{System.Text.Json.JsonSerializer.Serialize(Audited.Json(id, "Send", ""))}}}";

    private void AssertWarnedOfOnce(string name, string text)
    {
        string path = _folder.Write(name, text);
        var told = new Audited();

        Assert.Equal(2, ActivityFile.Read(path, null, ActivitySelection.All, told.History, told, CancellationToken.None).Count());
        Assert.Contains("ResultIndex is -1", Assert.Single(told.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_in_of_another_file_completes_the_mailbox_that_a_cmdlet_names()
    {
        string cmdlet = _folder.Write("a.jsonl", """{"CreationTime":"2024-03-05T09:41:17","Id":"1","Operation":"New-InboxRule","UserId":"x@contoso.example","ObjectId":"per.holm\\Rule"}""");
        string signIns = _folder.Write("b.json", """[{"id":"r1","createdDateTime":"2024-03-05T09:41:17Z","userPrincipalName":"per.holm@contoso.example","ipAddress":"203.0.113.7","status":{"errorCode":0}}]""");
        var told = new Audited();
        MailboxActivity[] activities = [.. new[] { cmdlet, signIns }.SelectMany(path => ActivityFile.Read(path, null, ActivitySelection.All, told.History, told, CancellationToken.None))];

        Assert.Equal("per.holm@contoso.example", activities[0].Mailbox);
    }

    [Theory]
    [InlineData("8", "Client=OWA", "Service")]
    [InlineData("2", "Client=REST;;", "Service")]
    [InlineData("2", "Client=OWA;Action=ViaProxy", "Record")]
    public void The_mark_of_an_address_behind_the_service_outlives_a_file(string recordType, string client, string source)
    {
        MailboxActivity activity = _folder.Read(Audited.Json("1", "Send", $"\"MailboxOwnerUPN\":\"nora.lind@contoso.example\",\"RecordType\":{recordType},\"ClientInfoString\":\"{client}\",\"ClientIP\":\"20.190.160.24\"")).Only();
        string path = _folder.File("own.csv");
        using (IActivityWriter writer = ActivityFile.Write(path, new ActivityFileOptions(ActivityExportFormat.Csv)))
        {
            writer.Write(activity);
            writer.Complete();
        }

        Assert.Equal([source, source], new[] { activity, ReadOutcome.Of(path).Only() }.Select(one => TimelineOf(one).ClientIPSource));
    }

    private static ActivityTimelineEntry TimelineOf(MailboxActivity activity)
    {
        var builder = new ActivityTimelineBuilder(new TimelineOptions { All = true });
        builder.Add(activity);
        return builder.Build(CancellationToken.None).Single();
    }

    [Fact]
    public void An_activity_of_the_audit_log_reads_back_equal_from_our_JSON_Lines()
    {
        MailboxActivity activity = _folder.Read(Audited.Json("1", "Send", """ "MailboxOwnerUPN":"nora.lind@contoso.example","Item":{"Subject":"Invoice"},"ClientIP":"203.0.113.5" """)).Only();
        string path = _folder.File("own.jsonl");
        using (IActivityWriter writer = ActivityFile.Write(path, new ActivityFileOptions(ActivityExportFormat.JsonLines)))
        {
            writer.Write(activity);
            writer.Complete();
        }

        MailboxActivity again = ReadOutcome.Of(path).Only();
        Assert.Equal(
            (activity.Category, activity.Source, activity.Subject, activity.ClientIP, activity.RecordId, activity.CustomProperties.ToString()),
            (again.Category, again.Source, again.Subject, again.ClientIP, again.RecordId, again.CustomProperties.ToString()));
    }

    private static string[] Operations(ReadOutcome outcome)
    {
        Assert.Null(outcome.End);
        Assert.Empty(outcome.Errors);
        return [.. outcome.Activities.Select(activity => activity.ActivityIdType)];
    }

    private static string Cell(string id, string operation) => Quote(Audited.Json(id, operation, ""));

    private static string Quote(string json) => "\"" + json.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
