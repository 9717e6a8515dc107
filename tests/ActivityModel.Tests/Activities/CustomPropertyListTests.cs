using System.Text.Json;
using FsCheck.Xunit;

namespace OutlookActivities.Tests.Activities;

public sealed class CustomPropertyListTests
{
    [Fact]
    public void The_text_form_is_the_json_that_the_api_writes() =>
        Assert.Equal(
            """[{"Name":"Subject","Value":"say \"hi\" \\ it's\n\t\u0001é🙂"},{"Name":"Empty","Value":""},{"Name":"None","Value":null}]""",
            List(("Subject", "say \"hi\" \\ it's\n\t\u0001é🙂"), ("Empty", ""), ("None", null)).ToString());

    [Fact]
    public void The_text_form_of_nothing_is_an_empty_array()
    {
        Assert.Equal("[]", CustomPropertyList.Empty.ToString());
        Assert.Empty(CustomPropertyList.Empty);
    }

    [Fact]
    public void Half_a_character_is_kept_as_an_escape()
    {
        // Not as cases of a theory: the compiler writes their texts as UTF-8, which has no half characters.
        (string Text, string Escaped)[] cases =
        [
            ("\ud83d", @"\ud83d"), ("\ude42", @"\ude42"), ("\ude42\ud83d", @"\ude42\ud83d"), ("a\ud83d🙂", @"a\ud83d🙂"), ("🙂\ude42", @"🙂\ude42"),
        ];
        foreach ((string text, string escaped) in cases)
        {
            Assert.Equal("[{\"Name\":\"T\",\"Value\":\"" + escaped + "\"}]", List(("T", text)).ToString());
        }
    }

    [Property(MaxTest = 500)]
    public void Names_and_values_come_back_from_the_text_form(Tuple<string, string>[] pairs)
    {
        (string, string?)[] expected = [.. pairs.Select(pair => (WellFormed(pair.Item1), (string?)WellFormed(pair.Item2)))];

        using JsonDocument json = JsonDocument.Parse(List(expected).ToString());

        Assert.Equal(expected, json.RootElement.EnumerateArray().Select(item => (item.GetProperty("Name").GetString()!, item.GetProperty("Value").GetString())));
    }

    [Fact]
    public void Places_and_names_are_both_indexes()
    {
        CustomPropertyList list = List(("A", "1"), ("B", "2"));

        Assert.Equal("B", list[1].Name);
        Assert.Equal("2", list["B"]);
        Assert.Throws<IndexOutOfRangeException>(() => list[2]);
    }

    private static string WellFormed(string? text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text ?? ""));

    private static CustomPropertyList List(params (string Name, string? Value)[] pairs) =>
        new([.. pairs.Select(pair => new CustomProperty(pair.Name, pair.Value))]);
}
