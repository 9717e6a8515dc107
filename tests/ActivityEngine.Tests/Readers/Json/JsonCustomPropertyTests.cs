using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Json;

public class JsonCustomPropertyTests
{
    [Theory]
    [InlineData("""[{"Name":"A","Value":"1"},{"Name":"B","Value":""},{"Name":"C","Value":null}]""", "A=1|B=|C=null")]
    [InlineData("""[{"Value":"1","Name":"A"}]""", "A=1")]
    [InlineData("""[{"Name":"A","Value":"1"},{"Name":"A","Value":"2"},{"Name":"a","Value":"3"}]""", "A=1|A=2|a=3")]
    [InlineData("""{"A":"1","B":null,"A":"2"}""", "A=1|B=null|A=2")]
    [InlineData("""[]""", "")]
    [InlineData("""{}""", "")]
    [InlineData("""null""", "")]
    [InlineData("""[{"Name":"A"},{"Value":"1"}]""", "A=null|Value=1")]
    [InlineData("""[{"Name":"A","Value":"1","More":"2","Name":"B"}]""", "A=1|More=2|Name=B")]
    [InlineData("""[{"name":"A","value":"1"},{"NAME":"B","VALUE":"2"}]""", "A=1|B=2")]
    [InlineData("""[{"@odata.type":"#x","Name":"A","Value":"1"}]""", "A=1")]
    [InlineData("""["text",1,null]""", "CustomProperties=text|CustomProperties=1|CustomProperties=null")]
    [InlineData("\"text\"", "CustomProperties=text")]
    public void The_names_and_values_are_kept_in_their_order_in_whatever_form_they_come(string json, string expected) =>
        Assert.Equal(expected, string.Join("|", JsonFolder.Properties(ApiActivity.With(("CustomProperties", json)))));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-1.50e3", "-1.50e3")]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("[1, {\"b\" : \"c\"}]", "[1, {\"b\" : \"c\"}]")]
    [InlineData("{\"b\":[]}", "{\"b\":[]}")]
    public void A_value_that_is_no_text_becomes_its_text(string json, string expected)
    {
        Assert.Equal(["A=" + expected], JsonFolder.Properties(ApiActivity.With(("CustomProperties", $$"""[{"Name":"A","Value":{{json}}}]"""))));
        Assert.Equal(["A=" + expected], JsonFolder.Properties(ApiActivity.With(("CustomProperties", $$"""{"A":{{json}}}"""))));
        Assert.Equal(["A=" + expected], JsonFolder.Properties(ApiActivity.With(("A", json))));
    }

    [Fact]
    public void Members_that_are_not_known_follow_the_custom_properties() =>
        Assert.Equal(
            ["A=1", "SequenceNumber=3", "LocaleName=en-US", "Nested={\"x\":null}", "None=null"],
            JsonFolder.Properties(
                """{"SequenceNumber":3,"TimeStamp":"2018-05-03T14:07:11Z","@odata.etag":"W/1","LocaleName":"en-US","ActivityIdType":"Move","CustomProperties":[{"Name":"A","Value":"1"}],"Nested":{"x":null},"None":null}"""));

    [Fact]
    public void Of_a_member_that_is_there_twice_the_first_counts_and_the_other_is_kept()
    {
        MailboxActivity activity = JsonFolder.Only(
            """{"TimeStamp":"2018-05-03T14:07:11Z","ActivityIdType":"Move","ActivityItemId":"first","ActivityItemId":"second","CustomProperties":[{"Name":"A","Value":"1"}],"CustomProperties":{"B":"2"}}""");

        Assert.Equal("first", activity.ActivityItemId);
        Assert.Equal(["ActivityItemId=second", "CustomProperties={\"B\":\"2\"}"], activity.CustomProperties.Skip(1).Select(property => property.ToString()));
    }

    [Fact]
    public void Unknown_types_applications_and_names_pass_through_untouched()
    {
        MailboxActivity activity = JsonFolder.Only(ApiActivity.With(
            ("ActivityIdType", "\"Frobnicate\\u00e9\""), ("AppIdType", "\"Näpp\""), ("CustomProperties", """[{"Name":"Öäü \"q\"","Value":"v"}]""")));

        Assert.Equal("Frobnicateé", activity.ActivityIdType);
        Assert.Equal(ActivityCategory.Other, activity.Category);
        Assert.Equal("Näpp", activity.AppIdType);
        Assert.Equal("Öäü \"q\"", Assert.Single(activity.CustomProperties).Name);
    }

    [Fact]
    public void Escapes_are_read_as_json_has_them_and_half_a_pair_stays_half_a_pair()
    {
        // No theory: an attribute cannot hold half a pair.
        foreach ((string json, string expected) in ((string, string)[])[
            ("\\\"\\\\\\/\\b\\f\\n\\r\\t", "\"\\/\b\f\n\r\t"),
            ("\\u0041\\u00e9\\u2028\\u0000", "Aé\u2028\0"),
            ("\\ud83d\\udcc4 📄", "📄 📄"),
            ("cut\\ud83d", "cut\uD83D"),
            ("\\udcc4cut", "\uDCC4cut"),
            ("\\ud83d\\ud83d\\udcc4\\udcc4", "\uD83D\uD83D\uDCC4\uDCC4"),
            ("\\uD83D📄", "\uD83D📄")])
        {
            MailboxActivity activity = JsonFolder.Only(ApiActivity.With(
                ("ActivityItemId", $"\"{json}\""), (json, $"\"{json}\""), ("CustomProperties", $$"""[{"Name":"{{json}}","Value":"{{json}}"}]""")));

            Assert.Equal(expected, activity.ActivityItemId);
            Assert.Equal([expected, expected], activity.CustomProperties.Select(property => property.Name));
            Assert.Equal([expected, expected], activity.CustomProperties.Select(property => property.Value));
        }
    }

    [Fact]
    public void Custom_properties_can_be_read_by_several_threads_at_once()
    {
        ReadOutcome outcome = JsonFolder.Read(ApiActivity.Page(ApiActivity.Many(2000)));

        string[] subjects = new string[2000];
        Parallel.For(0, 2000, i => subjects[i] = outcome.Activities[i].Subject!);

        Assert.Equal(Enumerable.Range(1, 2000).Select(number => $"Ann's \"invoice\", no. {number}"), subjects);
    }
}
