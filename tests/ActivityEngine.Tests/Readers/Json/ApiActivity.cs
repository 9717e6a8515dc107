using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActivityEngine.Tests.Readers.Json;

/// <summary>Activities as the Activities API writes them.</summary>
internal static class ApiActivity
{
    /// <summary>One of many, all of them different and without a line break.</summary>
    internal static string Numbered(int number) => Of(
        $"ITEM-{number:D4}",
        $$"""[{"Name":"Subject","Value":"Ann's \"invoice\", no. {{number}}"},{"Name":"From","Value":"sué@fabrikam.com"}]""");

    /// <summary>One with that item and those custom properties.</summary>
    internal static string Of(string item, string customProperties) => $$"""
        {"Id":"id {{item}}","ActivityCreationTime":"2018-05-03T14:07:11.61Z","ActivityIdType":"MessageDelivered","AppIdType":"Exchange","ClientVersion":"15.20.735.4","ClientSessionId":"6f0b","ActivityItemId":"{{item}}","TimeStamp":"2018-05-03T14:07:11.482Z","TenantId":"t-1","CustomProperties":{{customProperties}}}
        """;

    /// <summary>One of these members only.</summary>
    internal static string With(params (string Name, string Json)[] members)
    {
        Dictionary<string, string> all = new() { ["TimeStamp"] = "\"2018-05-03T14:07:11.482Z\"", ["ActivityIdType"] = "\"Move\"" };
        foreach ((string name, string json) in members)
        {
            all[name] = json;
        }

        return "{" + string.Join(",", all.Select(member => $"\"{member.Key}\":{member.Value}")) + "}";
    }

    internal static string[] Many(int count) => [.. Enumerable.Range(1, count).Select(Numbered)];

    internal static string[] Items(int count) => [.. Enumerable.Range(1, count).Select(number => $"ITEM-{number:D4}")];

    internal static string Page(params IEnumerable<string> activities) => $$"""{"value":[{{string.Join(",", activities)}}]}""";

    internal static string Array(params IEnumerable<string> activities) => $"[{string.Join(",", activities)}]";

    internal static string Lines(params IEnumerable<string> activities) => string.Concat(activities.Select(activity => activity + "\n"));

    internal static string Indented(string json) => JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
}
