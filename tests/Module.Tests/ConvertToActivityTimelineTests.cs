using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class ConvertToActivityTimelineTests : ModuleTest
{
    private const string Disordered = """
        TimeStamp,AppIdType,ActivityIdType,ActivityItemId,ActivityCreationTime,ClientSessionId,CustomProperties
        2018-05-16T10:44:00.000Z,Web,ReadingPaneDisplayStart,AAMkAD=,,6f0b0c1e-0000-4000-8000-000000000001,"{'SelectedFolderName': 'Inbox'}"
        2018-05-16T10:43:00.000Z,Web,Logon,,,6f0b0c1e-0000-4000-8000-000000000001,{'IPAddress': '192.0.2.44'}
        2018-05-16T10:42:44.548Z,Exchange,MessageDelivered,AAMkAD=,,,"{'Subject': ""Nora's invoice, due"", 'SenderSmtpAddress': 'billing@fabrikam.example'}"

        """;

    public ConvertToActivityTimelineTests() => Session.Set("file", Folder.Write("log.csv", Disordered));

    [Fact]
    public void A_file_without_order_becomes_a_story_in_order()
    {
        PowerShellResult result = Session.Run(
            "Import-MailboxActivity $file | ConvertTo-ActivityTimeline | ForEach-Object { \"$($_.TimeUtc) $($_.Subject) $($_.ClientIP) $($_.ClientIPSource) $($_.SourceRow)\" }");

        Assert.Equal(
            ["2018-05-16T10:43:00.000Z  192.0.2.44 Record log.csv:3", "2018-05-16T10:44:00.000Z Nora's invoice, due 192.0.2.44 Session log.csv:2"],
            result.Texts);
    }

    [Fact]
    public void The_information_stream_tells_how_many_are_not_shown()
    {
        Assert.StartsWith(
            "1 activities are not shown",
            Assert.Single(Session.Run("Import-MailboxActivity $file | ConvertTo-ActivityTimeline -InformationVariable told > $null; \"$told\"").Texts),
            StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(Session.Run("Import-MailboxActivity $file | ConvertTo-ActivityTimeline -All -InformationVariable told > $null; \"$told\"").Texts));
    }

    [Theory]
    [InlineData("", "2 messages accessed in Inbox")]
    [InlineData("-Expand", "1 message accessed in Inbox")]
    public void The_messages_of_an_audit_record_are_one_entry_unless_expanded(string switches, string detail)
    {
        Session.Set("audit", Folder.Write("audit.jsonl", """
            {"CreationTime":"2021-03-04T10:00:00","Id":"6f0b0c1e-0000-4000-8000-00000000000a","Operation":"MailItemsAccessed","RecordType":50,"UserId":"victim@contoso.example","UserType":0,"MailboxOwnerUPN":"victim@contoso.example","ClientIPAddress":"192.0.2.44","ClientInfoString":"Client=OWA;","OperationCount":2,"OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"Folders":[{"Path":"\\Inbox","Id":"f","FolderItems":[{"InternetMessageId":"<1@x>"},{"InternetMessageId":"<2@x>"}]}]}

            """));

        Assert.Equal(detail, Session.Run($"Import-MailboxActivity $audit | ConvertTo-ActivityTimeline {switches} | ForEach-Object Detail").Texts[0]);
    }

    [Theory]
    [InlineData("", 404, 688)]
    [InlineData("-IncludeService", 572, 856)]
    [InlineData("-Expand", 688, 688)]
    [InlineData("-All -Expand", 953, 953)]
    public void Of_the_recorded_case_in_todays_log_what_people_did_is_shown_folded(string switches, int entries, int activities)
    {
        Session.Set("audit", Path.Combine(Places.Repository, "samples", "nora-lind-2026-audit.csv"));
        Session.Set("trace", Path.Combine(Places.Repository, "samples", "nora-lind-2026-trace.csv"));

        Assert.Equal(
            $"{entries} {activities} {953 - activities}",
            Session.Run($$"""
                $shown = Import-MailboxActivity $audit, $trace -WarningAction SilentlyContinue | ConvertTo-ActivityTimeline {{switches}} -InformationVariable told
                $sum = 0
                $shown | ForEach-Object { $sum += $_.Count }
                "$($shown.Count) $sum $(if ("$told" -match '^[0-9]+') { $Matches[0] } else { 0 })"
                """).Texts[^1]);
    }

    [Fact]
    public void Category_and_All_choose()
    {
        Assert.Equal("MessageDelivered", Assert.Single(Session.Run("(Import-MailboxActivity $file | ConvertTo-ActivityTimeline -Category Delivery).ActivityIdType").Texts));
        Assert.Equal("3", Assert.Single(Session.Run("(Import-MailboxActivity $file | ConvertTo-ActivityTimeline -All).Count").Texts));
    }

    [Fact]
    public void A_category_that_does_not_exist_is_told() =>
        Assert.StartsWith("'Serach' is no category", Assert.Single(Session.Run("Import-MailboxActivity $file | ConvertTo-ActivityTimeline -Category Serach").Warnings), StringComparison.Ordinal);

    [Fact]
    public void Streaming_warns_once_of_input_without_order() =>
        Assert.Single(Session.Run("Import-MailboxActivity $file | ConvertTo-ActivityTimeline -Stream").Warnings);

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(Session.Run("@() | ConvertTo-ActivityTimeline").Output);
}
