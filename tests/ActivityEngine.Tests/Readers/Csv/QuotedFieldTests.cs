using System.Text;
using OutlookActivities.Engine.Readers.Csv;

namespace ActivityEngine.Tests.Readers.Csv;

public sealed class QuotedFieldTests
{
    [Fact]
    public void Doubled_quotes_become_one_wherever_they_are()
    {
        var random = new Random(1);
        var field = new QuotedField();
        for (int i = 0; i < 20_000; i++)
        {
            string content = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(5) == 0 ? "\"" : random.Next(9) == 0 ? "é" : "a"));
            Assert.Equal(content, Encoding.UTF8.GetString(field.Read(Encoding.UTF8.GetBytes('"' + content.Replace("\"", "\"\"") + '"'))!));
        }
    }

    [Fact]
    public void A_quote_that_stands_alone_is_left_to_the_csv_reader()
    {
        var field = new QuotedField();
        for (int before = 0; before < 100; before++)
        {
            string text = '"' + new string('a', before) + "\"b" + new string('c', 100 - before) + '"';
            Assert.Null(field.Read(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("plain")]
    [InlineData(" \"a\"")]
    [InlineData("\"a\" ")]
    [InlineData("\"\"\"")]
    public void What_is_no_field_in_quotes_throughout_is_left_to_the_csv_reader(string raw) => Assert.Null(new QuotedField().Read(Encoding.UTF8.GetBytes(raw)));
}
