using System.Reflection;
using OutlookActivities.Reasoning;
using static OutlookActivities.Tests.Reasoning.ExposureStory;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>Whatever is in the log, and in whatever order it comes, the answer is the same.</summary>
public sealed class ExposureOrderTests
{
    private static readonly string?[] s_addresses = [Intruder, Owner, "2001:db8:20::9", null];
    private static readonly string?[] s_sessions = ["s1", "s2", null];
    private static readonly string[] s_mailboxes = ["a@contoso.example", "b@contoso.example"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_order_of_the_input_changes_nothing(int seed)
    {
        Story story = Anything(new Random(seed));
        ContextClause?[] clauses =
        [
            null, From(Intruder), In("s1"), new() { UserName = name => name.StartsWith('u') },
            new() { Addresses = From(Intruder, "2001:db8::/32").Addresses, Applications = new HashSet<string> { WebApp } },
        ];

        foreach (ContextClause? clause in clauses)
        {
            foreach (bool includeSession in (bool[])[false, true])
            {
                string[] expected = Texts(story.Exposed(clause, includeSession));
                Assert.NotEmpty(expected);
                Assert.Equal(expected, Texts(story.Shuffled(seed + 7).Exposed(clause, includeSession)));
            }
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void A_context_only_narrows_and_a_session_only_widens(int seed)
    {
        Story story = Anything(new Random(seed));
        string[] all = Subjects(story.Exposed());
        string[] narrow = Subjects(story.ExposedTo(Intruder));
        string[] wide = Subjects(story.ExposedTo(Intruder, includeSession: true));

        Assert.Subset(all.ToHashSet(), wide.ToHashSet());
        Assert.Subset(wide.ToHashSet(), narrow.ToHashSet());
        Assert.True(narrow.Length < all.Length);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public void Observed_names_a_message_and_a_folder_never_is(int seed) =>
        Assert.All(Anything(new Random(seed)).ExposedTo(Intruder), message =>
        {
            bool isMessage = message.InternetMessageId is not null || message.ActivityItemId is not null;
            Assert.True(message.Certainty != Certainty.Observed || isMessage, message.ToString());
            Assert.True(message.FirstAccess <= message.LastAccess);
            Assert.True(message.AccessCount > 0);
            Assert.DoesNotContain("Read", message.Source == ActivitySource.UnifiedAuditLog ? message.Access : TextList.Empty);
        });

    private static Story Anything(Random random)
    {
        Story story = new();
        for (int i = 0; i < 400; i++)
        {
            double seconds = i * 60;
            string mailbox = Pick(random, s_mailboxes);
            string? session = Pick(random, s_sessions);
            string item = $"ITEM-{random.Next(12)}";
            ActivityDetails details = Bind with
            {
                ClientIP = Pick(random, s_addresses),
                UserName = random.Next(3) == 0 ? "u@contoso.example" : mailbox,
                ApplicationId = random.Next(3) == 0 ? null : WebApp,
                InternetMessageId = random.Next(9) == 0 ? null : $"<{random.Next(20)}@x>",
                IsThrottled = random.Next(60) == 0,
                IsService = random.Next(20) == 0,
                HasBackEndAddress = random.Next(8) == 0,
            };
            _ = random.Next(9) switch
            {
                0 => story.Logon(seconds, Pick(random, s_addresses), session, result: random.Next(4) == 0 ? "Failure" : "Success", mailbox: mailbox),
                1 => story.At(seconds, "ReadingPaneDisplayStart", item, session, mailbox: mailbox),
                2 => story.At(seconds, "ReadingPaneDisplayEnd", item, session, mailbox: mailbox),
                3 => story.At(seconds, "MessageDelivered", item, app: "Exchange", mailbox: mailbox, properties: [("InternetMessageId", $"<{item}@x>"), ("DeliveredFolderType", "5")]),
                4 => story.Audited(seconds, "MailItemsAccessed", details with { AccessType = "Sync", InternetMessageId = null, Folder = "Inbox" }, $"r{i}", session, mailbox),
                5 => story.Audited(seconds, "Move", details with { AccessType = null, Target = @"\Archive" }, $"r{i}", session, mailbox),
                6 => story.Audited(seconds, "UserLoggedIn", details with { AccessType = null, InternetMessageId = null, Result = "Success" }, $"r{i}", session, mailbox),
                _ => story.Audited(seconds, "MailItemsAccessed", details, $"r{i}", session, mailbox),
            };
        }

        return story;
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static string[] Subjects(ExposedMessage[] exposed) =>
        [.. exposed.Select(message => $"{message.Mailbox} {message.InternetMessageId ?? message.ActivityItemId} {(message.InternetMessageId is null ? message.Folder : "")} {message.Access.Contains("Throttled")}")];

    private static string[] Texts(ExposedMessage[] exposed) =>
        [.. exposed.Select(message => string.Join("|", typeof(ExposedMessage).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.GetValue(message)?.ToString()))).Order(StringComparer.Ordinal)];
}
