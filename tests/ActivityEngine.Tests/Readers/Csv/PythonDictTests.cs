using System.Text;
using OutlookActivities;
using OutlookActivities.Engine.Readers.Csv;

namespace ActivityEngine.Tests.Readers.Csv;

public class PythonDictTests
{
    [Theory]
    [InlineData(@"\\", "\\")]
    [InlineData(@"\'", "'")]
    [InlineData(@"\""", "\"")]
    [InlineData(@"\n", "\n")]
    [InlineData(@"\r", "\r")]
    [InlineData(@"\t", "\t")]
    [InlineData(@"\a", "\a")]
    [InlineData(@"\b", "\b")]
    [InlineData(@"\f", "\f")]
    [InlineData(@"\v", "\v")]
    [InlineData(@"\0", "\0")]
    [InlineData(@"\08", "\08")]
    [InlineData(@"\101", "A")]
    [InlineData(@"\1017", "A7")]
    [InlineData(@"\12x", "\nx")]
    [InlineData(@"\x41", "A")]
    [InlineData(@"\xe9", "é")]
    [InlineData(@"\xE9", "é")]
    [InlineData(@"\u00e9", "é")]
    [InlineData(@"\u6f22", "漢")]
    [InlineData(@"\U0001f642", "🙂")]
    [InlineData(@"\U00000041", "A")]
    [InlineData(@"\ud83d\ude42", "🙂")]
    [InlineData("\\\n", "")]
    [InlineData("\\\r\n", "")]
    [InlineData(@"\q", @"\q")]
    [InlineData(@"\é", @"\é")]
    [InlineData(@"\漢", @"\漢")]
    [InlineData(@"\N{BULLET}", @"\N{BULLET}")]
    [InlineData(@"\N{LATIN SMALL LETTER E WITH ACUTE}", @"\N{LATIN SMALL LETTER E WITH ACUTE}")]
    [InlineData("a\nb", "a\nb")]
    [InlineData("🙂 漢字 é", "🙂 漢字 é")]
    [InlineData("", "")]
    public void Every_escape_of_Python_is_read_in_both_quotes(string escaped, string expected)
    {
        Assert.Equal(expected, Value("'" + escaped + "'"));
        Assert.Equal(expected, Value("\"" + escaped + "\""));
        Assert.Equal("<" + expected + ">", Value("u'<" + escaped + ">'"));
    }

    [Fact]
    public void Half_a_character_is_kept()
    {
        Assert.Equal("a\ud83d", Value(@"'a\ud83d'"));
        Assert.Equal("\ude42b", Value(@"'\U0000de42b'"));
    }

    [Theory]
    [InlineData("'it \"is\"'", "it \"is\"")]
    [InlineData("\"it's\"", "it's")]
    [InlineData(@"'it\'s ""it""'", "it's \"it\"")]
    [InlineData(@"r'C:\new\'", null)]
    [InlineData(@"r'C:\new'", @"C:\new")]
    [InlineData(@"rb'C:\new'", @"C:\new")]
    [InlineData(@"b'caf\xe9'", "café")]
    [InlineData("u'x'", "x")]
    [InlineData("B'x'", "x")]
    [InlineData("True", "True")]
    [InlineData("False", "False")]
    [InlineData("0", "0")]
    [InlineData("-12", "-12")]
    [InlineData("1.5e-07", "1.5e-07")]
    [InlineData("10L", "10L")]
    [InlineData("[]", "[]")]
    [InlineData("[1, 'a', (2, None), {'b': [True]}]", "[1, 'a', (2, None), {'b': [True]}]")]
    [InlineData("('a',)", "('a',)")]
    [InlineData("{}", "{}")]
    [InlineData("['a]', \"b}\"]", "['a]', \"b}\"]")]
    public void Every_kind_of_value_is_text(string literal, string? expected)
    {
        if (expected is null)
        {
            Assert.NotNull(Fault("{'a': " + literal + "}"));
        }
        else
        {
            Assert.Equal(expected, Value(literal));
        }
    }

    [Fact]
    public void None_is_null() => Assert.Null(Value("None"));

    [Fact]
    public void Entries_stay_in_their_order_with_doubled_names_and_names_that_are_no_strings() =>
        Assert.Equal(["b=1", "a=2", "b=3", "4=5", "None=6", "é\n=7"], Texts(@"{'b': '1', ""a"": '2', 'b': '3', 4: '5', None: '6', 'é\n': '7'}"));

    [Theory]
    [InlineData("{}")]
    [InlineData(" { } ")]
    [InlineData("{\n}")]
    public void An_empty_dict_has_no_entries(string literal) => Assert.Empty(Texts(literal));

    [Fact]
    public void Nothing_has_no_entries() => Assert.Empty(PythonDict.Read([]));

    [Theory]
    [InlineData("{'a':'1','b':'2',}")]
    [InlineData("{ 'a' : '1' , 'b' : '2' , }")]
    [InlineData("\n{\t'a'\n:\r\n'1',\n'b':'2'}\n")]
    public void Blanks_and_a_last_comma_do_not_matter(string literal) => Assert.Equal(["a=1", "b=2"], Texts(literal));

    [Theory]
    [InlineData("", "begins with {")]
    [InlineData("[]", "begins with {")]
    [InlineData("'a'", "begins with {")]
    [InlineData("{", "cut off")]
    [InlineData("{'a'", "cut off")]
    [InlineData("{'a':", "cut off")]
    [InlineData("{'a': '1'", "cut off")]
    [InlineData("{'a': '1',", "cut off")]
    [InlineData("{'a': '1", "not closed")]
    [InlineData("{'a': [1", "cut off")]
    [InlineData("{'a': '1' 'b': '2'}", "comma")]
    [InlineData("{'a' '1'}", "colon")]
    [InlineData("{'a': }", "neither a string")]
    [InlineData("{'a': nothing}", "neither a string")]
    [InlineData("{'a': true}", "neither a string")]
    [InlineData("{,}", "neither a string")]
    [InlineData("{'a': '1'} x", "follows the end")]
    [InlineData("{'a': '1'}{'b': '2'}", "follows the end")]
    [InlineData(@"{'a': '\x4'}", "escape")]
    [InlineData(@"{'a': '\xzz'}", "escape")]
    [InlineData(@"{'a': '\u12'}", "escape")]
    [InlineData(@"{'a': '\U00110000'}", "escape")]
    [InlineData(@"{'a': '\Uffffffff'}", "escape")]
    [InlineData(@"{'a': '\N{'}", "escape")]
    [InlineData(@"{'a': '\N{x', 'b': 'y}'}", "escape")]
    [InlineData(@"{'a': '\N{}'}", "escape")]
    [InlineData(@"{'a': '\'}", "not closed")]
    [InlineData("{'a': [1 2]}", "comma")]
    [InlineData("{'a': {'b'}}", "colon")]
    [InlineData("{'a': (1]}", "comma")]
    public void A_broken_dict_says_what_is_wrong(string literal, string reason) => Assert.Contains(reason, Fault(literal));

    [Fact]
    public void Deep_nesting_is_a_fault_and_no_stack_overflow()
    {
        Assert.Contains("too deeply", Fault("{'a': " + new string('[', 1_000_000)));
        Assert.Null(Fault("{'a': " + new string('[', 60) + new string(']', 60) + "}"));
    }

    [Fact]
    public void A_value_of_a_million_characters_is_read_whole()
    {
        string text = new('x', 1_000_000);

        Assert.Equal(text, Value("'" + text + "'"));
    }

    [Fact]
    public void More_names_than_are_kept_are_all_read()
    {
        string[] expected = [.. Enumerable.Range(0, 3000).Select(number => $"Name{number}={number}")];

        Assert.Equal(expected, Texts("{" + string.Join(", ", Enumerable.Range(0, 3000).Select(number => $"'Name{number}': '{number}'")) + "}"));
        Assert.Equal(expected.Take(1), Texts("{'Name0': '0'}"));
    }

    private static string? Value(string literal)
    {
        byte[] text = Encoding.UTF8.GetBytes("{'name': " + literal + "}");
        Assert.Null(PythonDict.Fault(text));
        CustomProperty property = Assert.Single(PythonDict.Read(text));
        Assert.Equal("name", property.Name);
        return property.Value;
    }

    private static string[] Texts(string literal)
    {
        byte[] text = Encoding.UTF8.GetBytes(literal);
        Assert.Null(PythonDict.Fault(text));
        return [.. PythonDict.Read(text).Select(property => $"{property.Name}={property.Value}")];
    }

    private static string? Fault(string literal) => PythonDict.Fault(Encoding.UTF8.GetBytes(literal));
}
