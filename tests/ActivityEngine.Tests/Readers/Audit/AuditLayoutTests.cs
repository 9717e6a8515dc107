using System.IO.Compression;
using System.Text;
using OutlookActivities;
using OutlookActivities.Engine;

namespace ActivityEngine.Tests.Readers.Audit;

/// <summary>Layouts of exports that tools other than Microsoft's own write, and packings of all of them (facts B3). All invented.</summary>
public sealed class AuditLayoutTests : IDisposable
{
    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Columns_that_are_not_known_and_any_order_of_columns_do_not_matter() =>
        Assert.Equal(["Send"], Operations(_folder.Read("Case,AuditData,Examiner,CreationDate\r\n\"A, 1\"," + Cell("1", "Send") + ",\"said \"\"yes\"\"\",2024-03-05T09:41:17Z\r\n")));

    [Theory]
    [InlineData("\"auditData\",\"createdDateTime\"")]
    [InlineData("auditdata,createddatetime")]
    [InlineData("\"AuditData \",CreationDate ")]
    public void Headers_differ_in_case_quotes_and_blanks(string header) =>
        Assert.Equal(["Send"], Operations(_folder.Read(header + "\n" + Cell("1", "Send") + ",2024-03-05T09:41:17Z\n")));

    [Fact]
    public void Empty_lines_and_a_separator_hint_before_the_header_are_passed_over() =>
        Assert.Equal(["Send"], Operations(_folder.Read("sep=;\r\n\r\n#TYPE Selected.System.Management.Automation.PSCustomObject\r\nCreationDate;AuditData\r\n3/5/2024 9:41:17 AM;" + Cell("1", "Send") + "\r\n")));

    [Fact]
    public void The_records_of_the_extractor_suite_lie_one_a_line_in_UTF_16()
    {
        string lines = Audited.Json("1", "Send", "") + "\r\n" + Audited.Json("2", "Update", "") + "\r\n";

        Assert.Equal(["Send", "Update"], Operations(_folder.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(lines)])));
    }

    [Fact]
    public void The_extractor_suites_arrays_of_Graph_records_follow_each_other()
    {
        string page = "[\r\n  " + Graph("1", "Send") + ",\r\n  " + Graph("2", "Update") + "\r\n]\r\n";
        ReadOutcome outcome = _folder.Read(page + page.Replace("\"1\"", "\"3\"", StringComparison.Ordinal).Replace("\"2\"", "\"4\"", StringComparison.Ordinal));

        Assert.Equal(["Send", "Update", "Send", "Update"], Operations(outcome));
        Assert.Equal(["1", "2", "3", "4"], outcome.Activities.Select(activity => activity.RecordId));
    }

    [Fact]
    public void Graph_records_as_JSON_Lines_are_read() =>
        Assert.Equal(["Send", "Update"], Operations(_folder.Read(Graph("1", "Send") + "\n" + Graph("2", "Update") + "\n")));

    [Fact]
    public void Rows_of_the_search_whose_AuditData_was_taken_apart_are_read() =>
        Assert.Equal(["Send"], Operations(_folder.Read($$"""[{"RecordType":"ExchangeItem","CreationDate":"2024-03-05T09:41:17","UserIds":"nora","Operations":"Send","AuditData":{{Audited.Json("1", "Send", "")}},"ResultIndex":1,"Identity":"1"}]""")));

    [Fact]
    public void A_folder_of_every_layout_and_packing_gives_each_record_once()
    {
        _folder.Write("1.csv", "CreationDate,AuditData\r\n2024-03-05T09:41:17Z," + Cell("1", "Send") + "\r\n");
        _folder.Write("2.json", "[" + Graph("2", "Update") + "]");
        _folder.Write("3.jsonl.gz", Gzip(Audited.Json("3", "Create", "") + "\n" + Audited.Json("1", "Send", "") + "\n"));
        _folder.Write("4.zip", Zip(("blob.json", "[" + Audited.Json("4", "Move", "") + "]"), ("page.json", """{"value":[""" + Graph("2", "Update") + "]}")));
        _folder.Write("5.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("CreationDate\tAuditData\r\n3/5/2024 9:41:17 AM\t" + Cell("5", "HardDelete") + "\r\n")]);
        _folder.Write("notes.txt", "no log");
        var told = new Audited();

        Assert.Equal(
            ["Send", "Update", "Create", "Move", "HardDelete"],
            ActivityFile.Read(_folder.Path, null, ActivitySelection.All, told.History, told, CancellationToken.None).Select(activity => activity.ActivityIdType));
        Assert.Equal((5, 2), (told.History.Records, told.History.Repeats));
    }

    [Fact]
    public void A_record_of_a_megabyte_is_read_packed_in_UTF_16_and_among_others()
    {
        string items = string.Join(",", Enumerable.Range(1, 12_000).Select(number => $$"""{"InternetMessageId":"<{{number:d40}}@fabrikam.example>","Subject":"x"}"""));
        string large = Audited.Json("2", "MailItemsAccessed", """ "OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"OperationCount":12000,"Folders":[{"Path":"\\Inbox","FolderItems":[""" + items + "]}]");
        string csv = "CreationDate,AuditData\r\n2024-03-05T09:41:17Z," + Cell("1", "Send") + "\r\n2024-03-05T09:41:17Z," + Quote(large) + "\r\n2024-03-05T09:41:17Z," + Cell("3", "Update") + "\r\n";
        ReadOutcome outcome = _folder.Read(Gzip(Encoding.Unicode.GetString(Encoding.Unicode.GetPreamble()) + csv, Encoding.Unicode));

        Assert.True(large.Length > 1_000_000);
        Assert.Empty(outcome.Errors);
        Assert.Equal((12_002, "Send", "Update"), (outcome.Activities.Count, outcome.Activities[0].ActivityIdType, outcome.Activities[^1].ActivityIdType));
        Assert.All(outcome.Activities, activity => Assert.Null(activity.Detail));
    }

    private static string[] Operations(ReadOutcome outcome)
    {
        Assert.Null(outcome.End);
        Assert.Empty(outcome.Errors);
        return [.. outcome.Activities.Select(activity => activity.ActivityIdType)];
    }

    private static string Graph(string id, string operation) =>
        $$"""{"id":"{{id}}","createdDateTime":"2024-03-05T09:41:17Z","auditLogRecordType":"ExchangeItem","operation":"{{operation}}","userType":"Regular","userId":"key","service":"Exchange","userPrincipalName":"{{Audited.User}}","clientIp":null,"administrativeUnits":[""],"auditData":{{Audited.Json(id, operation, "")}}}""";

    private static string Cell(string id, string operation) => Quote(Audited.Json(id, operation, ""));

    private static string Quote(string json) => "\"" + json.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static byte[] Gzip(string text, Encoding? encoding = null)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write((encoding ?? Encoding.UTF8).GetBytes(text));
        }

        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in files)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
