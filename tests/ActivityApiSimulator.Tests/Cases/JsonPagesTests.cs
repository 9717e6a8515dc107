using System.Text.Json;

namespace OutlookActivities.Simulator.Tests.Cases;

public sealed class JsonPagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pages").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(3, "3")]
    [InlineData(4, "4")]
    [InlineData(9, "4 4 1")]
    public void Pages_are_numbered_and_full_but_for_the_last(int count, string sizes)
    {
        int pages = JsonPages.Write(GeneratedActivities.Create("a@contoso.example", count, 1), _folder, pageSize: 4);

        Assert.Equal(sizes, string.Join(' ', Enumerable.Range(1, pages).Select(page => Values(page).Count)));
        Assert.Equal(pages, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void An_activity_has_the_api_s_properties_in_their_order()
    {
        SimulatedActivity activity = RecordedCase.Read(Samples.Jsonl).First();

        JsonPages.Write([activity], _folder);

        JsonElement written = Assert.Single(Values(1));
        Assert.Equal(
            ["Id", "ActivityCreationTime", "ActivityIdType", "AppIdType", "ClientVersion", "ClientSessionId", "ActivityItemId", "TimeStamp", "TenantId", "CustomProperties"],
            written.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2018-05-01T05:48:25.306Z", written.GetProperty("TimeStamp").GetString());
        Assert.Equal(
            "{\"Name\":\"UserName\",\"Value\":\"nora.lind@contoso.example\"}", written.GetProperty("CustomProperties")[0].GetRawText());
    }

    [Fact]
    public void Only_selected_properties_are_written()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ActivityJson.Write(writer, RecordedCase.Read(Samples.Jsonl).First(), new HashSet<string> { "AppIdType", "TimeStamp", "Colour" });
        }

        Assert.Equal("{\"AppIdType\":\"Mobile\",\"TimeStamp\":\"2018-05-01T05:48:25.306Z\"}", System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private List<JsonElement> Values(int page)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, $"page-{page}.json")));
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(value => value.Clone())];
    }
}
