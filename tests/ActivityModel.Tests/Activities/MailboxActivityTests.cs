namespace OutlookActivities.Tests.Activities;

public sealed class MailboxActivityTests
{
    [Fact]
    public void What_every_activity_is_filtered_by_is_there_without_reading_the_custom_properties()
    {
        var record = new TestRecord("ServerLogon", ("UserName", "Ann Example"));
        var activity = new MailboxActivity(record);

        Assert.Equal("ServerLogon", activity.ActivityIdType);
        Assert.Equal("Web", activity.AppIdType);
        Assert.Equal("Logon", activity.Category);
        Assert.Equal("victim@contoso.com", activity.Mailbox);
        Assert.Equal(TestRecord.DefaultTime, activity.TimeStamp);
        Assert.Equal("2018-05-03T14:07:11.482Z", activity.TimeUtc);
        Assert.Equal("ActivitiesApi", activity.Source);
        Assert.Equal("2018-05-03T14:07:11.482Z ServerLogon victim@contoso.com", activity.ToString());
        Assert.Equal(0, record.Reads);
    }

    [Fact]
    public void The_custom_properties_are_read_once_however_much_is_asked()
    {
        var record = new TestRecord("ServerLogon", ("UserName", "Ann Example"), ("ClientIP", "203.0.113.9"));
        var activity = new MailboxActivity(record);

        Assert.Equal("Ann Example", activity.UserName);
        Assert.Equal("203.0.113.9", activity.ClientIP);
        Assert.Null(activity.Subject);
        Assert.Equal(2, activity.CustomProperties.Count);
        Assert.Same(activity.CustomProperties, activity.CustomProperties);
        Assert.Equal(1, record.Reads);
    }

    [Fact]
    public void The_custom_properties_are_read_once_when_several_threads_ask_at_the_same_time()
    {
        for (int round = 0; round < 200; round++)
        {
            const int Askers = 4;
            var record = new TestRecord("ServerLogon", ("UserName", "Ann Example"));
            var activity = new MailboxActivity(record);
            using var meeting = new Barrier(Askers);
            var seen = new CustomPropertyList[Askers];
            Thread[] threads = [.. Enumerable.Range(0, Askers).Select(number => new Thread(() =>
            {
                meeting.SignalAndWait();
                _ = number % 2 == 0 ? activity.UserName : activity.Subject;
                seen[number] = activity.CustomProperties;
            }))];
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            Assert.Equal(1, record.Reads);
            Assert.All(seen, list => Assert.Same(seen[0], list));
        }
    }

    [Fact]
    public void Doubled_names_are_kept_in_the_order_of_the_record()
    {
        MailboxActivity activity = TestRecord.Activity("Other", ("B", "1"), ("A", "2"), ("B", "3"), ("", "4"), ("N", null));

        Assert.Equal(["B=1", "A=2", "B=3", "=4", "N"], activity.CustomProperties.Select(property => property.ToString()));
        Assert.Equal("1", activity.CustomProperties["b"]);
        Assert.Null(activity.CustomProperties["N"]);
        Assert.Null(activity.CustomProperties["missing"]);
    }

    [Fact]
    public void Of_a_doubled_name_the_first_value_is_the_property()
    {
        MailboxActivity activity = TestRecord.Activity("MessageDelivered", ("Subject", "first"), ("Subject", "second"));

        Assert.Equal("first", activity.Subject);
    }

    [Fact]
    public void Unknown_types_applications_and_names_pass_through_untouched()
    {
        var activity = new MailboxActivity(new TestRecord("TelepathyStarted", ("Wavelength", " 7 nm ")) { App = "CrystalBall" });

        Assert.Equal("TelepathyStarted", activity.ActivityIdType);
        Assert.Equal("CrystalBall", activity.AppIdType);
        Assert.Equal(ActivityCategory.Other, activity.Category);
        Assert.Equal(" 7 nm ", activity.CustomProperties["Wavelength"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\r\n")]
    [InlineData(null)]
    public void A_value_of_nothing_is_null_in_every_property(string? nothing)
    {
        string[] names =
        [
            "UserName", "ClientIP", "IPAddress", "UserAgent", "Browser", "ClientString", "ActivityScopeClientInfo", "Result", "ExceptionInfo",
            "Subject", "SenderSmtpAddress", "SenderAddress", "From", "Recipients", "DLRecipients", "GMRecipients", "InternetMessageId", "ReceivedTime",
            "SentTime", "DeliveredFolderType", "DeliveredFolderId", "DeliveredToInbox", "SourceFolder", "SourceDefaultFolderType", "SelectedFolderName",
            "TargetFolder", "DestinationFolder", "Query", "SuggestionStimulus", "AttachmentName", "AttachmentAction", "MoveType", "DeleteType", "Url",
        ];
        MailboxActivity activity = TestRecord.Activity("Move", [.. names.Select(name => (name, nothing))]);

        string[] filled = [.. typeof(MailboxActivity).GetProperties()
            .Where(property => property.GetValue(activity) is not (null or false))
            .Select(property => property.Name)
            .Order(StringComparer.Ordinal)];
        Assert.Equal(["ActivityIdType", "AppIdType", "Category", "CustomProperties", "Mailbox", "Source", "TimeStamp", "TimeUtc"], filled);
        Assert.Equal(names.Length, activity.CustomProperties.Count);
    }

    [Fact]
    public void An_empty_record_has_no_text_that_is_empty()
    {
        MailboxActivity activity = TestRecord.Activity("MarkAsRead");

        Assert.DoesNotContain("", typeof(MailboxActivity).GetProperties().Select(property => property.GetValue(activity)).OfType<string>());
    }

    [Theory]
    [InlineData("ReceivedTimeUtc", "ReceivedTime")]
    [InlineData("SentTimeUtc", "SentTime")]
    public void Every_time_has_a_text_twin_with_milliseconds(string twin, string name)
    {
        MailboxActivity activity = TestRecord.Activity("MessageDelivered", (name, "2018-05-18T12:48:21+02:00"));

        Assert.Equal("2018-05-18T10:48:21.000Z", typeof(MailboxActivity).GetProperty(twin)!.GetValue(activity));
        var time = (DateTimeOffset)typeof(MailboxActivity).GetProperty(name)!.GetValue(activity)!;
        Assert.Equal(TimeSpan.Zero, time.Offset);
    }

    [Fact]
    public void The_text_form_of_an_activity_without_mailbox_ends_with_its_type()
    {
        var activity = new MailboxActivity(new TestRecord("Move") { InMailbox = null, Time = TestRecord.DefaultTime.AddTicks(1) });

        Assert.Equal("2018-05-03T14:07:11.4820001Z Move", activity.ToString());
    }
}
