using System.Text;

namespace OutlookActivities.Tests.Vocabulary;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("payment invoice", "payment invoice")]
    [InlineData(" payment ", " payment ")]
    [InlineData("<Query><Kql>payment invoice</Kql></Query>", "payment invoice")]
    [InlineData("  <Query>\n  <A> payment </A>\n  <B>invoice</B>\n</Query>", "payment invoice")]
    [InlineData("<?xml version=\"1.0\"?><Query>W-9 &amp; &lt;1099&gt; &#x41;</Query>", "W-9 & <1099> A")]
    [InlineData("<Query><![CDATA[a < b]]></Query>", "a < b")]
    [InlineData("<A>payment</A><B>invoice</B>", "payment invoice")]
    public void The_words_of_a_search_are_read_from_text_and_from_xml(string query, string expected) => Assert.Equal(expected, SearchText.From(query));

    [Theory]
    [InlineData("<3 you")]
    [InlineData("<Query>payment")]
    [InlineData("<Query term=\"payment\"/>")]
    [InlineData("<")]
    public void What_only_looks_like_xml_stays_as_it_is(string query) => Assert.Equal(query, SearchText.From(query));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    public void No_search_is_null(string? query) => Assert.Null(SearchText.From(query));

    [Theory]
    [InlineData("<!DOCTYPE q [<!ENTITY e \"evil\">]><q>&e;</q>")]
    [InlineData("<!DOCTYPE q SYSTEM \"file:///etc/passwd\"><q>x</q>")]
    [InlineData("<!DOCTYPE q [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><q>&e;</q>")]
    [InlineData("<q>&e;</q>")]
    public void Document_types_and_entities_are_refused_and_the_text_is_kept(string query) => Assert.Equal(query, SearchText.From(query));

    [Fact]
    public void A_billion_laughs_are_not_laughed()
    {
        var bomb = new StringBuilder("<!DOCTYPE lolz [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++)
        {
            bomb.Append($"<!ENTITY l{i} \"").Insert(bomb.Length, $"&l{i - 1};", 10).Append("\">");
        }

        string query = bomb.Append("]><lolz>&l9;</lolz>").ToString();

        Assert.Same(query, SearchText.From(query));
    }

    [Fact]
    public void A_hundred_thousand_nested_elements_are_read() =>
        Assert.Equal("deep", SearchText.From(new StringBuilder().Insert(0, "<a>", 100_000).Append("deep").Insert(300_004, "</a>", 100_000).ToString()));

    [Fact]
    public void Xml_longer_than_any_query_is_left_alone()
    {
        string query = "<q>" + new string('x', 1_000_001) + "</q>";

        Assert.Same(query, SearchText.From(query));
    }
}
