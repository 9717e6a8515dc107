using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OutlookActivities.Simulator.Tests.Cases;

/// <summary>What samples/README.md tells is in the recorded activities.</summary>
public sealed class NoraLindCaseTests
{
    private static readonly IReadOnlyList<SimulatedActivity> s_all = [.. RecordedCase.Read(Samples.Jsonl)];

    private static readonly string[] s_intruders = ["192.0.2.44", "203.0.113.7", "2001:db8:20::9"];

    [Fact]
    public void It_covers_three_weeks_in_order()
    {
        Assert.Equal(441, s_all.Count);
        Assert.Equal(s_all.OrderBy(activity => activity.TimeStamp), s_all);
        Assert.Equal(s_all.Count, s_all.Select(activity => activity.Id).Distinct().Count());
        Assert.Equal("2018-05-01 2018-05-21", $"{s_all[0].TimeStamp:yyyy-MM-dd} {s_all[^1].TimeStamp:yyyy-MM-dd}");
        Assert.All(s_all, activity => Assert.True(activity.ActivityCreationTime > activity.TimeStamp));
    }

    [Fact]
    public void Each_address_of_the_intruder_logs_on_on_its_day()
    {
        Assert.Equal(["192.0.2.44 16", "192.0.2.44 16", "203.0.113.7 17", "2001:db8:20::9 18", "2001:db8:20::9 18"], Logons("Success"));
        Assert.Equal([.. Enumerable.Repeat("192.0.2.44 16", 4), "203.0.113.7 16", "203.0.113.7 17"], Logons("Failure"));

        static IEnumerable<string> Logons(string result) => s_all
            .Where(activity => activity.ActivityIdType == "ServerLogon" && Value(activity, "Result") == result)
            .Where(activity => s_intruders.Contains(Value(activity, "ClientIP")))
            .Select(activity => $"{Value(activity, "ClientIP")} {activity.TimeStamp.Day}");
    }

    [Fact]
    public void The_search_is_typed_key_by_key_with_a_slip()
    {
        List<SimulatedActivity> typed = [.. Intruder(16).Where(activity => activity.ActivityIdType == "SearchSuggestionsDisplay")];

        Assert.Equal(
            ["p", "pa", "pay", "paym", "paymn", "paym", "payme", "paymen", "payment", "payment ", "payment i", "payment in", "payment inv",
                "payment invo", "payment invoi", "payment invoic", "payment invoice"],
            typed.Select(activity => Value(activity, "SuggestionStimulus")));
        Assert.Equal(Time("16T10:42:44.548"), typed[0].TimeStamp);
        Assert.Equal(Time("16T10:43:07.214"), typed[^1].TimeStamp);
    }

    [Fact]
    public void Results_are_queries_in_xml_of_one_search_and_then_it_is_executed()
    {
        List<SimulatedActivity> results = [.. Intruder(16).Where(activity => activity.ActivityIdType == "SearchResult")];
        SimulatedActivity executed = Assert.Single(Intruder(16), activity => activity.ActivityIdType == "SearchQueryExecute");

        Assert.Equal(
            ["paym", "payment", "payment inv", "payment invoice", "payment invoice"],
            results.Select(activity => XElement.Parse(Value(activity, "Query")!).Element("Text")!.Value));
        Assert.All(results, result => Assert.Equal(Value(executed, "SearchSessionId"), Value(result, "Sid")));
        Assert.InRange(executed.TimeStamp, Time("16T10:43:07.215"), Time("16T10:43:10"));
    }

    [Fact]
    public void The_second_search_is_for_a_wire() =>
        Assert.Equal(
            ["w", "wi", "wir", "wire"],
            Intruder(18).Where(activity => activity.ActivityIdType == "SearchSuggestionsDisplay").Select(activity => Value(activity, "SuggestionStimulus")));

    [Fact]
    public void Invoice_and_form_are_read_one_after_another_and_their_attachments_opened()
    {
        string invoice = ItemOf("Invoice 48813 - payment due 31 May");
        string form = ItemOf("Contoso's form W-9, signed");

        Assert.Equal(
            [
                (invoice, "ReadingPaneDisplayStart"), (invoice, "OpenedAnAttachment"), (invoice, "ReadingPaneDisplayEnd"),
                (form, "ReadingPaneDisplayStart"), (form, "OpenedAnAttachment"), (form, "OpenedAnAttachment"), (form, "ReadingPaneDisplayEnd"),
            ],
            Intruder(16)
                .Where(activity => activity.TimeStamp > Time("16T10:43:20") && activity.TimeStamp < Time("16T10:46:04"))
                .Select(activity => (activity.ActivityItemId, activity.ActivityIdType)));
    }

    [Fact]
    public void The_owner_is_at_work_in_the_same_minutes_and_logged_on_last()
    {
        SimulatedActivity last = s_all.Last(activity => activity.ActivityIdType == "ServerLogon" && activity.TimeStamp < Time("16T10:42:44.548"));

        Assert.Equal("198.51.100.20", Value(last, "ClientIP"));
        Assert.Contains(s_all, activity => activity.ClientSessionId == last.ClientSessionId && activity.ActivityIdType == "ReadingPaneDisplayStart"
            && activity.TimeStamp > Time("16T10:42:44.548") && activity.TimeStamp < Time("16T10:43:07.214"));
    }

    [Fact]
    public void Messages_land_in_the_hidden_folder_after_it_was_made()
    {
        SimulatedActivity made = Assert.Single(s_all, activity => activity.ActivityIdType == "CreateFolder");
        List<SimulatedActivity> hidden = [.. s_all.Where(activity => Value(activity, "DeliveredFolderId") is not null)];

        Assert.Equal(Time("16T10:56:02.000"), made.TimeStamp);
        Assert.Equal("RSS Archive", Value(made, "FolderName"));
        Assert.Contains(made, Intruder(16));
        Assert.Equal(5, hidden.Count);
        Assert.All(hidden, activity => Assert.Equal((made.ActivityItemId, "0", "False"),
            (Value(activity, "DeliveredFolderId"), Value(activity, "DeliveredFolderType"), Value(activity, "DeliveredToInbox"))));
        Assert.All(hidden, activity => Assert.True(activity.TimeStamp > made.TimeStamp));
    }

    [Fact]
    public void Mail_is_sent_on_and_the_sent_messages_are_deleted()
    {
        Assert.Equal(
            ["Forward", "MessageSent", "Reply", "MessageSent", "Forward", "MessageSent", "Move", "Delete", "Move", "Delete", "Move", "Delete"],
            Intruder(17).Where(activity => activity.TimeStamp > Time("17T09:20:00")).Select(activity => activity.ActivityIdType));
        Assert.Equal(
            Intruder(17).Where(activity => activity.ActivityIdType == "MessageSent").Select(activity => activity.ActivityItemId),
            Intruder(17).Where(activity => activity.ActivityIdType == "Delete").Select(activity => activity.ActivityItemId));
        Assert.Equal(
            ["SoftDelete", "HardDelete", "HardDelete"],
            Intruder(17).Where(activity => activity.ActivityIdType == "Move").Select(activity => Value(activity, "MoveType")));
    }

    [Fact]
    public void Only_addresses_and_domains_kept_for_documentation_occur()
    {
        Regex domain = new("@([a-z0-9.-]+)", RegexOptions.IgnoreCase);
        foreach ((string name, string value) in s_all.SelectMany(activity => activity.CustomProperties))
        {
            Assert.All(domain.Matches(value), match => Assert.EndsWith(".example", match.Groups[1].Value, StringComparison.Ordinal));
            if (name is "ClientIP" or "IPAddress")
            {
                Assert.Matches("^(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.[0-9]+$|^2001:db8:", IPAddress.Parse(value).ToString());
            }
        }
    }

    private static IEnumerable<SimulatedActivity> Intruder(int day)
    {
        HashSet<string> sessions = [.. s_all
            .Where(activity => activity.ActivityIdType == "ServerLogon" && s_intruders.Contains(Value(activity, "ClientIP")))
            .Select(activity => activity.ClientSessionId)];
        return s_all.Where(activity => activity.TimeStamp.Day == day && sessions.Contains(activity.ClientSessionId));
    }

    private static string ItemOf(string subject) =>
        Assert.Single(s_all, activity => activity.ActivityIdType == "MessageDelivered" && Value(activity, "Subject") == subject).ActivityItemId;

    private static string? Value(SimulatedActivity activity, string name) =>
        activity.CustomProperties.Where(property => property.Key == name).Select(property => property.Value).FirstOrDefault();

    private static DateTimeOffset Time(string dayAndTime) =>
        DateTimeOffset.Parse($"2018-05-{dayAndTime}Z", CultureInfo.InvariantCulture);
}
