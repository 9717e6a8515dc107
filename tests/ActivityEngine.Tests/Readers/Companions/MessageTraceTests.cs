using System.Text;
using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Companions;

public sealed class MessageTraceTests : IDisposable
{
    private const string Header = "MessageTraceId,Received,SenderAddress,RecipientAddress,Subject,Status,FromIP,ToIP,Size,MessageId\n";

    private readonly ReadingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_message_from_outside_is_delivered_to_its_recipient()
    {
        MailboxActivity activity = _folder.Read(Header + "t1,3/5/2024 9:41:17 AM,sue@fabrikam.example,nora.lind@contoso.example,Offer,Delivered,198.51.100.9,,1200,<1@fabrikam.example>\n").Only();

        Assert.Equal(("Delivery", "MessageDelivered", "nora.lind@contoso.example", "sue@fabrikam.example"), (activity.Category, activity.ActivityIdType, activity.Mailbox, activity.Sender));
        Assert.Equal(("Offer", "<1@fabrikam.example>", 1200L, "Success"), (activity.Subject, activity.InternetMessageId, activity.SizeInBytes, activity.Result));
        Assert.Equal(("2024-03-05T09:41:17.000Z", "2024-03-05T09:41:17.000Z", "t1", "MessageTrace", "a.csv:2"), (activity.TimeUtc, activity.ReceivedTimeUtc, activity.RecordId, activity.Source, activity.SourceRow));
        Assert.Null(activity.ClientIP);
        Assert.Equal("198.51.100.9", activity.CustomProperties["FromIP"]);
    }

    [Theory]
    [InlineData("", "203.0.113.1", new[] { "Send nora.lind@contoso.example" })]
    [InlineData("", "", new[] { "Delivery per.holm@contoso.example", "Send nora.lind@contoso.example" })]
    [InlineData("198.51.100.9", "203.0.113.1", new[] { "Delivery per.holm@contoso.example" })]
    [InlineData("203.0.113.7", "", new[] { "Delivery per.holm@contoso.example", "Send nora.lind@contoso.example" })]
    public void The_side_without_an_outside_address_is_the_tenants(string from, string to, string[] expected)
    {
        ReadOutcome outcome = _folder.Read(Header + $"t1,2024-03-05T09:41:17Z,nora.lind@contoso.example,per.holm@contoso.example,Offer,Pending,{from},{to},0,<1@contoso.example>\n");

        Assert.Equal(expected, outcome.Activities.Select(activity => $"{activity.Category} {activity.Mailbox}"));
        Assert.All(outcome.Activities, activity => Assert.Equal("Pending", activity.Result));
    }

    [Fact]
    public void The_historical_search_gives_a_delivery_for_each_recipient_and_one_sending()
    {
        const string Rows = "origin_timestamp_utc,sender_address,recipient_status,message_subject,total_bytes,message_id,network_message_id,original_client_ip,directionality\r\n"
            + "2024-03-05T09:41:17.1230000Z,sue@fabrikam.example,\"nora.lind@contoso.example##Receive, Deliver;per.holm@contoso.example##Receive, Deliver\",Offer,1200,<1@fabrikam.example>,n1,198.51.100.9,Incoming\r\n"
            + "2024-03-05T09:50:00Z,nora.lind@contoso.example,a@fabrikam.example##Receive,Re: Offer,1300,<2@contoso.example>,n2,203.0.113.7,Originating\r\n"
            + "2024-03-05T09:51:00Z,nora.lind@contoso.example,b@fabrikam.example##Receive,Re: Offer,1300,<3@contoso.example>,n3,203.0.113.7,2\r\n";
        ReadOutcome outcome = _folder.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Rows)]);

        Assert.Equal(
            ["Delivery nora.lind@contoso.example ", "Delivery per.holm@contoso.example ", "Send nora.lind@contoso.example 203.0.113.7", "Send nora.lind@contoso.example 203.0.113.7"],
            outcome.Activities.Select(activity => $"{activity.Category} {activity.Mailbox} {activity.ClientIP}"));
        Assert.Equal("nora.lind@contoso.example; per.holm@contoso.example", outcome.Activities[0].Recipients!.ToString());
    }

    [Fact]
    public void A_row_without_a_time_is_an_error()
    {
        ReadOutcome outcome = _folder.Read(Header + "t1,soon,a@b,c@d,Offer,Delivered,1.2.3.4,,1,<1@a>\n");

        Assert.Empty(outcome.Activities);
        Assert.Equal("TimeUtc 'soon' is not a time.", Assert.Single(outcome.Rows).Reason);
    }

    [Fact]
    public void The_extended_report_of_a_historical_search_is_refused_with_a_word_on_the_summary()
    {
        ReadOutcome outcome = _folder.Read("date_time_utc,client_ip,source,event_id,message_id,recipient_address,recipient_status,sender_address,message_subject\n2024-03-05T09:41:17Z,198.51.100.9,SMTP,RECEIVE,<1@a>,c@d,,a@b,Offer\n");

        Assert.Equal(ActivityErrorId.NotAnActivityLog, outcome.End!.ErrorId);
        Assert.Contains("its summary, not the extended report", outcome.End.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_ConvertTo_Json_wrote_are_read() =>
        Assert.Equal("Offer", _folder.Read("""[{"MessageTraceId":"t1","Received":"2024-03-05T09:41:17Z","SenderAddress":"a@b","RecipientAddress":"c@d","Subject":"Offer","Status":"Delivered","FromIP":"198.51.100.9","ToIP":null,"Size":1200,"MessageId":"<1@b>"}]""").Only().Subject);
}
