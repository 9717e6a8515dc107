namespace OutlookActivities.Simulator.Tests.Cases;

public sealed class GeneratedActivitiesTests
{
    private const string Owner = "nora.lind@contoso.example";

    private static readonly IReadOnlyList<SimulatedActivity> s_many = [.. GeneratedActivities.Create(Owner, 20_000, 7)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2_345)]
    public void There_are_as_many_as_asked_for(int count) => Assert.Equal(count, GeneratedActivities.Create(Owner, count, 1).Count());

    [Fact]
    public void The_same_seed_gives_the_same_file() => Assert.Equal(Csv(7), Csv(7));

    [Fact]
    public void Another_seed_gives_another() => Assert.NotEqual(Csv(7), Csv(8));

    [Theory]
    [InlineData(300)]
    [InlineData(20_000)]
    [InlineData(500_000)]
    public void Times_ascend_over_the_six_months(int count)
    {
        DateTimeOffset before = GeneratedActivities.Start;
        foreach (SimulatedActivity activity in GeneratedActivities.Create(Owner, count, 3))
        {
            Assert.True(activity.TimeStamp >= before);
            before = activity.TimeStamp;
        }

        Assert.InRange(before, GeneratedActivities.End.AddDays(-7), GeneratedActivities.End);
    }

    [Fact]
    public void Ids_are_unique() => Assert.Equal(s_many.Count, s_many.Select(activity => activity.Id).Distinct().Count());

    [Fact]
    public void Every_application_of_the_time_occurs() =>
        Assert.Equal(
            ["Exchange", "IMAP4", "Lync", "MacMail", "MacOutlook", "Mobile", "Other", "Outlook", "POP3", "Web"],
            s_many.Select(activity => activity.AppIdType).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Item_ids_are_base64() =>
        Assert.All(
            s_many.Select(activity => activity.ActivityItemId).Where(id => id.Length > 0).Distinct(),
            id => Assert.Equal(89, Convert.FromBase64String(id).Length));

    [Fact]
    public void Whatever_happens_to_an_item_happens_after_it_came()
    {
        HashSet<string> known = [];
        foreach (SimulatedActivity activity in s_many.Where(activity => activity.ActivityItemId.Length > 0))
        {
            if (activity.ActivityIdType is "ReadingPaneDisplayStart" or "MarkAsRead" or "Reply" or "Forward" or "Delete" or "OpenedAnAttachment")
            {
                Assert.Contains(activity.ActivityItemId, known);
            }

            known.Add(activity.ActivityItemId);
        }
    }

    [Fact]
    public void A_refused_logon_says_why()
    {
        List<SimulatedActivity> refused = [.. s_many.Where(activity => activity.CustomProperties.Contains(KeyValuePair.Create("Result", "Failure")))];

        Assert.NotEmpty(refused);
        Assert.All(refused, activity => Assert.Contains(activity.CustomProperties, property => property.Key == "ExceptionInfo" && property.Value.Length > 0));
    }

    [Fact]
    public void A_million_rows_are_about_440_megabytes() => Assert.InRange(Csv(7).Length / 20_000.0, 415, 465);

    [Fact]
    public void A_mailbox_is_made_of_them()
    {
        SimulatedMailbox mailbox = SimulatedMailbox.Generate("tom.adler@contoso.example", 500, 9);

        Assert.Equal("tom.adler@contoso.example", mailbox.Address);
        Assert.Equal(500, mailbox.Activities.Count);
    }

    private static byte[] Csv(int seed)
    {
        using var stream = new MemoryStream();
        RetrieverCsv.Write(GeneratedActivities.Create(Owner, 20_000, seed), stream);
        return stream.ToArray();
    }
}
