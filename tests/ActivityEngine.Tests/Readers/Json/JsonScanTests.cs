using System.Text;
using System.Text.Json;
using OutlookActivities.Engine.Readers.Json;

namespace ActivityEngine.Tests.Readers.Json;

public sealed class JsonScanTests
{
    private static readonly string[] s_pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"Id\"", "\"\"", "\"long enough for a step of eight\"", "\"é€😀\"", "\"\\n\\u00e9\\ud800\"", "\"\\x\"", "\"\\u12g4\"", "\"\t\"", "\"", "\\",
        "1", "-1", "0", "01", "-", "1.5", "1.", ".5", "1e3", "1E+07", "1e", "true", "false", "null", "tru", "nul1", " ", "\r\n", "\t", "x", "{\"a\":[1,{\"b\":null}]}", "[[],[{}]]",
    ];

    [Fact]
    public void What_is_sound_and_where_its_members_are_is_as_Utf8JsonReader_finds_it()
    {
        var random = new Random(20180706);
        int sound = 0;
        for (int i = 0; i < 60_000; i++)
        {
            byte[] json = Encoding.UTF8.GetBytes(i % 2 == 0 ? Mutated(random) : Thrown(random));
            List<(string Name, string? Value)>? expected = WithUtf8JsonReader(json);
            Assert.True(SameAs(expected, json), Encoding.UTF8.GetString(json));
            sound += expected is null ? 0 : 1;
        }

        Assert.InRange(sound, 1_000, 59_000);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void It_goes_as_deep_as_Utf8JsonReader(int nested, bool isSound)
    {
        byte[] json = Encoding.UTF8.GetBytes("{\"a\":" + new string('[', nested) + new string(']', nested) + "}");
        Assert.Equal(isSound, WithUtf8JsonReader(json) is not null);
        Assert.Equal(isSound, Read(json) is not null);
    }

    [Theory]
    [InlineData("[]", 0)]
    [InlineData("[ ]", 0)]
    [InlineData("[1, {\"a\":[2,3]} ,\"x,y]\"]", 3)]
    public void The_elements_of_an_array_are_found(string json, int count)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        Assert.Equal(count, new JsonPart(bytes, 0, bytes.Length).Elements().Count);
    }

    [Theory]
    [InlineData("[1,]")]
    [InlineData("[1 2]")]
    [InlineData("[,1]")]
    [InlineData("[1")]
    public void A_broken_array_is_told(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        Assert.Throws<JsonException>(() => new JsonPart(bytes, 0, bytes.Length).Elements());
    }

    private static string Thrown(Random random) =>
        "{" + string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => s_pieces[random.Next(s_pieces.Length)])) + "}";

    private static string Mutated(Random random)
    {
        var text = new StringBuilder(
            """{"Id":"0a1b", "Operation":"MailItemsAccessed","Count":-12.50e2,"Folders":[{"Path":"\\Inbox","FolderItems":[{"InternetMessageId":"<a@b>"},{}]}],"x":null,"y":[true,false,[]] }""");
        for (int changes = random.Next(3); changes > 0; changes--)
        {
            string piece = s_pieces[random.Next(s_pieces.Length)];
            int at = random.Next(text.Length);
            _ = random.Next(3) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, piece),
                _ => text.Remove(at, 1).Insert(at, piece),
            };
        }

        return text.ToString();
    }

    private static bool SameAs(List<(string Name, string? Value)>? expected, byte[] json)
    {
        JsonMembers? members = Read(json);
        if (members is null || expected is null)
        {
            return members is null && expected is null;
        }

        return members.ToCustomProperties().Select(property => (property.Name, property.Value)).SequenceEqual(expected);
    }

    private static JsonMembers? Read(byte[] json)
    {
        try
        {
            return JsonMembers.Read(json, 0, json.Length);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<(string Name, string? Value)>? WithUtf8JsonReader(byte[] json)
    {
        var found = new List<(string, string?)>();
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = OutlookActivities.Engine.Readers.Json.JsonText.Read(reader.ValueSpan);
                reader.Read();
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                found.Add((name, new JsonPart(json, start, (int)reader.BytesConsumed - start).Value));
            }

            while (reader.Read())
            {
            }

            return found;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
