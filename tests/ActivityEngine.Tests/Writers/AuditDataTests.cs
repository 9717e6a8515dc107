using ActivityEngine.Tests.Readers.Audit;
using OutlookActivities;

namespace ActivityEngine.Tests.Writers;

public class AuditDataTests
{
    private const string Bind =
        """{"CreationTime":"2024-03-05T09:41:17","Id":"00000000-0000-4000-8000-000000000001","Operation":"MailItemsAccessed","RecordType":50,"UserType":0,"ExternalAccess":false,"UserId":"nora.lind@contoso.example","MailboxOwnerUPN":"nora.lind@contoso.example","OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"Folders":[{"Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<1@fabrikam.example>"},{"InternetMessageId":"<2@fabrikam.example>"}]}]}""";

    private const string SignIn =
        """{"CreationTime":"2024-03-05T09:39:40","Id":"00000000-0000-4000-8000-000000000003","Operation":"UserLoginFailed","RecordType":15,"ErrorNumber":"50126","Version":1,"UserId":"nora.lind@contoso.example","LogonError":null,"Data":"{\"a\":1}"}""";

    private const string WithoutId = """{"CreationTime":"2024-03-05T09:39:40","Operation":"Send"}""";

    private static readonly ActivityFileOptions s_auditData = new(ActivityExportFormat.AuditData);

    [Fact]
    public void A_record_is_written_as_it_is_and_once_however_many_activities_it_made()
    {
        using var folder = new WritingFolder();
        string source = folder.WriteText("source.jsonl", Bind + "\n" + SignIn + "\n");
        MailboxActivity[] activities = WritingFolder.Read(source);

        string written = folder.Write("a.jsonl", s_auditData, activities.Reverse());

        Assert.Equal(3, activities.Length);
        Assert.Equal([SignIn, Bind], File.ReadAllLines(written));
    }

    [Fact]
    public void A_record_that_was_spread_over_lines_is_one_line_of_the_same_values()
    {
        using var folder = new WritingFolder();
        string source = folder.WriteText("source.json", "[\r\n" + SignIn.Replace(",\"", ",\r\n  \"", StringComparison.Ordinal) + "\r\n]");

        string written = folder.Write("a.jsonl", s_auditData, WritingFolder.Read(source));

        Assert.Equal(SignIn, Assert.Single(File.ReadAllLines(written)).Replace(",  \"", ",\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ActivityExportFormat.Csv)]
    [InlineData(ActivityExportFormat.JsonLines)]
    public void A_record_that_went_through_a_file_of_ours_is_put_together_again(ActivityExportFormat format)
    {
        using var folder = new WritingFolder();
        string source = folder.WriteText("source.jsonl", Bind + "\n" + SignIn + "\n");
        string kept = folder.Write("kept", new ActivityFileOptions(format), WritingFolder.Read(source));

        string written = folder.Write("a.jsonl", s_auditData, WritingFolder.Read(kept));

        Assert.Equal([Bind, SignIn], File.ReadAllLines(written));
    }

    [Fact]
    public void What_was_written_reads_back_as_the_same_activities()
    {
        using var folder = new WritingFolder();
        MailboxActivity[] activities = WritingFolder.Read(folder.WriteText("a.jsonl", Bind + "\n" + SignIn + "\n"));

        MailboxActivity[] read = WritingFolder.Read(folder.Write("a.jsonl", s_auditData, activities));

        Assert.Equal(activities.Select(WrittenActivity.Texts), read.Select(WrittenActivity.Texts));
    }

    [Fact]
    public void Records_without_an_id_are_all_written()
    {
        using var folder = new WritingFolder();
        var records = new Audited();
        MailboxActivity[] activities = [.. records.ReadJson(WithoutId), .. records.ReadJson(WithoutId)];

        Assert.Equal(2, File.ReadAllLines(folder.Write("a.jsonl", s_auditData, activities)).Length);
    }

    [Fact]
    public void An_activity_of_another_log_is_refused_with_advice_and_the_rest_is_written()
    {
        using var folder = new WritingFolder();
        using (IActivityWriter writer = OutlookActivities.Engine.ActivityFile.Write(folder.File("a.jsonl"), s_auditData))
        {
            ActivityException error = Assert.Throws<ActivityException>(() => writer.Write(WrittenActivity.Create("Logon")));
            Assert.Equal(ActivityErrorId.FormatUnsuited, error.ErrorId);
            Assert.Contains("Where-Object Source -eq UnifiedAuditLog", error.Message, StringComparison.Ordinal);
            writer.Write(Assert.Single(new Audited().ReadJson(SignIn)));
            writer.Complete();
        }

        Assert.Equal([SignIn], File.ReadAllLines(folder.File("a.jsonl")));
    }

    [Theory]
    [InlineData(ActivityExportFormat.AuditData, ActivityExportFormat.JsonLines)]
    [InlineData(ActivityExportFormat.JsonLines, ActivityExportFormat.AuditData)]
    public void Lines_of_one_form_are_not_added_to_those_of_another(ActivityExportFormat first, ActivityExportFormat second)
    {
        using var folder = new WritingFolder();
        MailboxActivity activity = Assert.Single(new Audited().ReadJson(SignIn));
        string file = folder.Write("a.jsonl", new ActivityFileOptions(first), activity);

        folder.Write("a.jsonl", new ActivityFileOptions(first, append: true), activity);
        ActivityException error = Assert.Throws<ActivityFileException>(() => folder.Write("a.jsonl", new ActivityFileOptions(second, append: true), activity));

        Assert.Equal(ActivityErrorId.AppendFormatDiffers, error.ErrorId);
        Assert.Equal(2, File.ReadAllLines(file).Length);
    }
}
