using System.Text;

namespace OutlookActivities.Simulator.Tests.Cases;

public sealed class RetrieverCsvTests
{
    private static readonly DateTimeOffset s_time = new(2018, 5, 3, 4, 7, 1, 9, TimeSpan.Zero);

    // The expected texts are what print(repr({'k': value})) shows in Python 3.11.
    [Theory]
    [InlineData("plain", "'plain'")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("say \"no\"", "'say \"no\"'")]
    [InlineData("it's \"no\"", "'it\\'s \"no\"'")]
    [InlineData("C:\\2018", "'C:\\\\2018'")]
    [InlineData("a\nb\rc\td", "'a\\nb\\rc\\td'")]
    [InlineData("\0\u001b\u007f\u0085", "'\\x00\\x1b\\x7f\\x85'")]
    [InlineData("no\u00a0break, soft\u00adhyphen", "'no\\xa0break, soft\\xadhyphen'")]
    [InlineData("zero\u200bwidth\u2028\u3000", "'zero\\u200bwidth\\u2028\\u3000'")]
    [InlineData("Grüße 請求書", "'Grüße 請求書'")]
    [InlineData("\U0001F389", "'\U0001F389'")]
    [InlineData("\U000E0001\U0010FFFF", "'\\U000e0001\\U0010ffff'")]
    [InlineData("", "''")]
    public void Custom_properties_are_what_Python_prints_for_a_dict(string value, string printed) =>
        Assert.Equal($"{{'k': {printed}}}", CustomPropertiesCell(("k", value)));

    [Fact]
    public void Half_a_surrogate_pair_is_escaped() =>
        Assert.Equal("{'k': '\\ud83dx'}", CustomPropertiesCell(("k", "\ud83dx")));

    [Fact]
    public void Of_a_doubled_name_the_last_value_stands_at_the_first_place() =>
        Assert.Equal("{'a': '3', 'b': '2'}", CustomPropertiesCell(("a", "1"), ("b", "2"), ("a", "3")));

    [Fact]
    public void An_activity_without_custom_properties_has_an_empty_cell() => Assert.Equal("", CustomPropertiesCell());

    [Fact]
    public void The_file_has_a_mark_the_header_and_line_feeds()
    {
        string text = Encoding.UTF8.GetString(Written(Activity("", ("a", "1"))));

        Assert.Equal(
            "\uFEFFTimeStamp,AppIdType,ActivityIdType,ActivityItemId,ActivityCreationTime,ClientSessionId,CustomProperties\n"
            + "2018-05-03T04:07:01.009Z,Web,Logon,,2018-05-03T04:07:02.009Z,s,{'a': '1'}\n",
            text);
    }

    [Theory]
    [InlineData("plain id=", "plain id=")]
    [InlineData(" ' ; ", " ' ; ")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("\"", "\"\"\"\"")]
    public void A_cell_is_quoted_only_where_it_must_be(string itemId, string cell) =>
        Assert.Contains($",Logon,{cell},2018", Encoding.UTF8.GetString(Written(Activity(itemId))), StringComparison.Ordinal);

    [Fact]
    public void No_activities_make_a_file_with_the_header_alone() =>
        Assert.EndsWith("CustomProperties\n", Encoding.UTF8.GetString(Written()), StringComparison.Ordinal);

    /// <summary>The cell without its quotes.</summary>
    private static string CustomPropertiesCell(params (string Name, string Value)[] properties)
    {
        string row = Encoding.UTF8.GetString(Written(Activity("", properties))).Split('\n')[1];
        string cell = row[(row.IndexOf(",s,", StringComparison.Ordinal) + 3)..];
        return cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
    }

    private static SimulatedActivity Activity(string itemId, params (string Name, string Value)[] properties) =>
        new("1", s_time, "Web", "Logon", itemId, s_time.AddSeconds(1), "s", [.. properties.Select(p => KeyValuePair.Create(p.Name, p.Value))]);

    private static byte[] Written(params SimulatedActivity[] activities)
    {
        using var stream = new MemoryStream();
        RetrieverCsv.Write(activities, stream);
        return stream.ToArray();
    }
}
