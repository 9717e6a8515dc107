using OutlookActivities;
using OutlookActivities.Reasoning;

namespace ActivityEngine.Tests.Readers.Audit;

public sealed class AccessedMessageTests
{
    private const string Bind = """
        "RecordType":50,"MailboxOwnerUPN":"nora.lind@contoso.example","OperationProperties":[{"Name":"MailAccessType","Value":"Bind"},{"Name":"IsThrottled","Value":"False"}],"OperationCount":3,
        "Folders":[{"Id":"LgA1","Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<1@fabrikam.example>","SizeInBytes":1200,"Subject":"Offer"},{"InternetMessageId":"<2@fabrikam.example>"}]},
        {"Id":"LgA2","Path":"\\Sent Items","FolderItems":[{"InternetMessageId":"<3@contoso.example>","Id":"RgA3"}]}]
        """;

    [Fact]
    public void A_bind_is_one_activity_for_each_message()
    {
        MailboxActivity[] activities = Audited.All("MailItemsAccessed", Bind);

        Assert.Equal(["<1@fabrikam.example>", "<2@fabrikam.example>", "<3@contoso.example>"], activities.Select(activity => activity.InternetMessageId));
        Assert.Equal([@"\Inbox", @"\Inbox", @"\Sent Items"], activities.Select(activity => activity.Folder));
        Assert.Equal(["LgA1", "LgA1", "LgA2"], activities.Select(activity => activity.FolderId));
        Assert.Equal(["Offer", null, null], activities.Select(activity => activity.Subject));
        Assert.Equal([1200, null, null], activities.Select(activity => activity.SizeInBytes));
        Assert.Equal([null, null, "RgA3"], activities.Select(activity => activity.ActivityItemId));
        Assert.All(activities, activity => Assert.Equal(("Access", "Bind", null, false), (activity.Category, activity.AccessType, activity.Detail, activity.IsThrottled)));
    }

    [Fact]
    public void The_activities_of_one_record_share_its_id_and_none_has_one_of_its_own()
    {
        MailboxActivity[] activities = Audited.All("MailItemsAccessed", Bind);

        Assert.Equal("00000000-0000-4000-8000-000000000001", Assert.Single(activities.Select(activity => activity.RecordId).Distinct()));
        Assert.All(activities, activity => Assert.Null(activity.Id));
        Assert.All(activities, activity => Assert.Same(activities[0].RecordId, activity.RecordId));
        Assert.Same(activities[0].CustomProperties, activities[2].CustomProperties);
    }

    [Fact]
    public void The_binds_before_a_throttled_record_are_counted_by_record_not_by_message_in_any_order()
    {
        var reader = new Audited();
        string flagged = Bind.Replace("\"IsThrottled\",\"Value\":\"False\"", "\"IsThrottled\",\"Value\":\"True\"", StringComparison.Ordinal);
        MailboxActivity[] activities = [.. new[] { Bind, Bind, flagged }.SelectMany(members => reader.Read("MailItemsAccessed", members))];
        var gaps = new ActivityGapBuilder(new GapOptions());
        foreach (MailboxActivity activity in activities.OrderBy(activity => activity.InternetMessageId, StringComparer.Ordinal))
        {
            gaps.Add(activity);
        }

        ActivityGap throttled = Assert.Single(gaps.Build(CancellationToken.None), gap => gap.Kind == ActivityGapKind.Throttled);
        Assert.Contains("3 are here of the 24 hours before", throttled.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_of_an_item_is_the_same_as_bytes_and_as_text()
    {
        MailboxActivity[] activities = Audited.All("MailItemsAccessed", """
            "Folders":[{"Id":"LgA1","FolderItems":[{"Id":"RgA1"},{"Id":"Rg\/A\u0032"},{"Id":""},{"Id":null},{"Id":12},{}]}]
            """);

        Assert.Equal(["RgA1", "Rg/A2", null, null, "12", null], activities.Select(activity => activity.ActivityItemId));
        Assert.All(activities, activity => Assert.Equal(activity.ActivityItemId ?? "", activity.Record.ActivityItemIdBytes.ToString()));
    }

    [Fact]
    public void A_folder_without_messages_is_kept_and_marked()
    {
        MailboxActivity activity = Audited.One("MailItemsAccessed", """
            "OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"OperationCount":0,"Folders":[{"Id":"LgA1","Path":"\\Inbox","FolderItems":[]}]
            """);

        Assert.Equal((@"\Inbox", "LgA1", "no message is named"), (activity.Folder, activity.FolderId, activity.Detail));
    }

    [Fact]
    public void A_count_that_disagrees_with_the_messages_is_told()
    {
        MailboxActivity activity = Audited.One("MailItemsAccessed", """
            "OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"OperationCount":5,"Folders":[{"Id":"LgA1","Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<1@a>"}]}]
            """);

        Assert.Equal("the record counts 5 and names 1", activity.Detail);
    }

    [Fact]
    public void Messages_that_are_only_numbered_are_activities_too()
    {
        MailboxActivity[] activities = Audited.All("MailItemsAccessed", """
            "OperationProperties":[{"Name":"MailAccessType","Value":"Bind"}],"OperationCount":2,"Messages":[{"Id":"m","Path":"Messages","MessageItems":[{"Id":"RgA1","SizeInBytes":10},{"Id":"RgA2"}]}]
            """);

        Assert.Equal(["RgA1", "RgA2"], activities.Select(activity => activity.ActivityItemId));
        Assert.All(activities, activity => Assert.Null(activity.Folder));
    }

    [Fact]
    public void A_sync_is_one_activity_for_the_folder()
    {
        MailboxActivity activity = Audited.One("MailItemsAccessed", """
            "RecordType":2,"OperationProperties":[{"Name":"MailAccessType","Value":"Sync"}],"Item":{"Id":"LgA9","ParentFolder":{"Id":"LgA9","Name":"Postvak IN","Path":"Not Available"}}
            """);

        Assert.Equal(("Sync", "Sync", "Postvak IN", "LgA9"), (activity.Category, activity.AccessType, activity.Folder, activity.FolderId));
        Assert.Null(activity.ActivityItemId);
        Assert.Null(activity.Detail);
        Assert.Equal("00000000-0000-4000-8000-000000000001", activity.Id);
    }

    [Fact]
    public void Throttling_is_marked_and_warned_of_once_for_each_mailbox()
    {
        const string Throttled = """
            "MailboxOwnerUPN":"nora.lind@contoso.example","OperationProperties":[{"Name":"MailAccessType","Value":"Bind"},{"Name":"IsThrottled","Value":"True"}],"Folders":[{"Id":"LgA1","FolderItems":[{"InternetMessageId":"<1@a>"}]}]
            """;
        var audited = new Audited();

        Assert.True(Assert.Single(audited.Read("MailItemsAccessed", Throttled)).IsThrottled);
        audited.Read("MailItemsAccessed", Throttled);
        audited.Read("MailItemsAccessed", Throttled.Replace("nora.lind", "per.holm", StringComparison.Ordinal));

        Assert.Equal(2, audited.Warnings.Count);
        Assert.Contains("nora.lind@contoso.example", audited.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("24 hours", audited.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_attachments_size_may_be_written_with_a_fraction()
    {
        MailboxActivity activity = Audited.One("AttachmentAccess", """
            "RecordType":50,"OperationProperties":[{"Name":"AttachmentAccessType","Value":"Bind"}],"OperationCount":1,"Messages":[{"Id":"m","Path":"Messages","MessageItems":[{"Id":"RgA1","SizeInBytes":1156492.00}]}]
            """);

        Assert.Equal(("Attachment", "RgA1", 1156492L, "Bind"), (activity.Category, activity.ActivityItemId, activity.SizeInBytes, activity.AccessType));
    }
}
