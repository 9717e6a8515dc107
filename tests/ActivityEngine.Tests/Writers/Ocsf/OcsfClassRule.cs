using System.Text.Json;

namespace ActivityEngine.Tests.Writers.Ocsf;

/// <summary>What a class demands beside what all do.</summary>
internal sealed record OcsfClassRule(string Name, int Category, string[] Activities, int[] ActivityIds, string[] Required, string[] AnyOf, string[] Others)
{
    private static readonly string[] s_required =
        ["activity_id", "category_uid", "class_uid", "type_uid", "type_name", "severity_id", "time", "metadata"];

    internal void Hold(JsonElement line, string[] always)
    {
        Assert.All([.. s_required, .. Required], required => Assert.True(line.TryGetProperty(required, out _), $"{Name} without {required}"));
        Assert.True(AnyOf.Length == 0 || AnyOf.Any(one => line.TryGetProperty(one, out _)), $"{Name} has none of {string.Join(", ", AnyOf)}");
        string[] allowed = [.. always, .. Required, .. AnyOf, .. Others];
        Assert.All(line.EnumerateObject(), attribute => Assert.Contains(attribute.Name, allowed));

        int activity = line.GetProperty("activity_id").GetInt32();
        Assert.Contains(activity, ActivityIds);
        Assert.Equal(Activities[Array.IndexOf(ActivityIds, activity)], line.GetProperty("activity_name").GetString());
        Assert.Equal((line.GetProperty("class_uid").GetInt32() * 100) + activity, line.GetProperty("type_uid").GetInt32());
        Assert.Equal($"{Name}: {line.GetProperty("activity_name").GetString()}", line.GetProperty("type_name").GetString());
        Assert.Equal((Name, Category), (line.GetProperty("class_name").GetString(), line.GetProperty("category_uid").GetInt32()));
        OcsfRules.HoldCaptions("", line);
        HoldProfile(line);
    }

    /// <summary>These two have an actor only with the profile "host".</summary>
    private static void HoldProfile(JsonElement line)
    {
        if (line.GetProperty("class_uid").GetInt32() is 4009 or 6001)
        {
            Assert.Equal(["host"], line.GetProperty("metadata").GetProperty("profiles").EnumerateArray().Select(profile => profile.GetString()));
        }
    }
}
