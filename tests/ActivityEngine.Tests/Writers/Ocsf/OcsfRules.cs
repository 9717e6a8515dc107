using System.Text.Json;
using System.Text.RegularExpressions;

namespace ActivityEngine.Tests.Writers.Ocsf;

/// <summary>What OCSF 1.8.0 demands of the classes that are written: required attributes, at least one of several, numbers with their captions, forms of texts.</summary>
internal static partial class OcsfRules
{
    private static readonly string[] s_always =
    [
        "class_uid", "class_name", "category_uid", "category_name", "activity_id", "activity_name", "type_uid", "type_name", "severity_id", "severity", "time",
        "status_id", "status", "status_detail", "message", "metadata", "observables", "unmapped", "raw_data", "raw_data_hash", "raw_data_size", "actor", "src_endpoint",
    ];

    private static readonly Dictionary<int, OcsfClassRule> s_classes = new()
    {
        [3002] = new("Authentication", 3, ["Logon", "Logoff"], [1, 2], Required: ["user"], AnyOf: ["service", "dst_endpoint"], Others: ["session", "http_request"]),
        [3004] = new("Entity Management", 3, ["Create", "Update", "Delete", "Enable", "Disable"], [1, 3, 4, 8, 9], Required: ["entity"], AnyOf: [], Others: ["comment", "http_request"]),
        [4009] = new("Email Activity", 4, ["Send"], [1], Required: ["direction_id", "email"], AnyOf: [], Others: ["direction"]),
        [6001] = new("Web Resources Activity", 6, ["Read", "Update", "Delete"], [2, 3, 4], Required: ["web_resources"], AnyOf: [], Others: ["web_resources_result", "http_request"]),
        [6003] = new("API Activity", 6, ["Create", "Read", "Update", "Delete"], [1, 2, 3, 4], Required: ["actor", "api", "src_endpoint"], AnyOf: [], Others: ["resources", "http_request"]),
        [6005] = new("Datastore Activity", 6, ["Query"], [4], Required: ["actor", "src_endpoint"], AnyOf: ["database", "databucket", "table"], Others: ["query_info", "type_id", "type", "http_request"]),
        [6006] = new("File Hosting Activity", 6, ["Download", "Preview", "Open"], [2, 9, 14], Required: ["actor", "file", "src_endpoint"], AnyOf: [], Others: ["http_request"]),
    };

    /// <summary>The objects: what each requires, and of what it needs at least one.</summary>
    private static readonly Dictionary<string, (string[] Required, string[] AnyOf)> s_objects = new()
    {
        ["actor"] = ([], ["user", "session", "app_name", "app_uid"]),
        ["user"] = ([], ["account", "name", "uid"]),
        ["service"] = ([], ["name", "uid"]),
        ["src_endpoint"] = ([], ["ip", "uid", "name", "hostname"]),
        ["metadata"] = (["version", "product"], []),
        ["product"] = ([], ["name", "uid"]),
        ["observables"] = (["type_id"], []),
        ["raw_data_hash"] = (["algorithm_id", "value"], []),
        ["web_resources"] = ([], ["name", "uid"]),
        ["web_resources_result"] = ([], ["name", "uid"]),
        ["resources"] = ([], ["name", "uid"]),
        ["databucket"] = (["type_id"], ["name", "uid"]),
        ["query_info"] = (["query_string"], ["name", "uid"]),
        ["file"] = (["name", "type_id"], []),
        ["files"] = (["name", "type_id"], []),
        ["entity"] = ([], ["name", "uid"]),
        ["email"] = ([], ["from", "to"]),
        ["api"] = (["operation"], []),
    };

    private static readonly Dictionary<(string Attribute, int Number), string?> s_captions = new()
    {
        [("severity", 1)] = "Informational",
        [("status", 1)] = "Success",
        [("status", 2)] = "Failure",
        [("direction", 0)] = "Unknown",
        [("direction", 2)] = "Outbound",
        [("direction", 3)] = "Lateral",
        [("algorithm", 3)] = "SHA-256",
        [("user.type", 1)] = "User",
        [("user.type", 2)] = "Admin",
        [("user.type", 3)] = "System",
        [("user.type", 4)] = "Service",
        [("type", 2)] = "Databucket",
        [("observables.type", 2)] = "IP Address",
        [("observables.type", 4)] = "User Name",
        [("observables.type", 5)] = "Email Address",
        [("observables.type", 7)] = "File Name",
        [("observables.type", 16)] = "HTTP User-Agent",
        [("observables.type", 40)] = null,
        [("observables.type", 42)] = "Message UID",
    };

    internal static void Hold(JsonElement line)
    {
        OcsfClassRule rule = s_classes[line.GetProperty("class_uid").GetInt32()];
        rule.Hold(line, s_always);
        foreach (JsonProperty attribute in line.EnumerateObject())
        {
            Hold(attribute, "");
        }
    }

    private static void Hold(JsonProperty attribute, string parent)
    {
        if (attribute.Name == "unmapped")
        {
            return;
        }

        if (attribute.Value.ValueKind == JsonValueKind.Array)
        {
            Assert.NotEqual(0, attribute.Value.GetArrayLength());
            foreach (JsonElement element in attribute.Value.EnumerateArray().Where(element => element.ValueKind == JsonValueKind.Object))
            {
                HoldObject(attribute.Name, element);
            }
        }
        else if (attribute.Value.ValueKind == JsonValueKind.Object)
        {
            HoldObject(attribute.Name, attribute.Value);
        }
        else
        {
            HoldForm(parent, attribute);
        }
    }

    private static void HoldObject(string name, JsonElement value)
    {
        if (s_objects.TryGetValue(name, out (string[] Required, string[] AnyOf) rule))
        {
            Assert.All(rule.Required, required => Assert.True(value.TryGetProperty(required, out _), $"{name} without {required}"));
            Assert.True(rule.AnyOf.Length == 0 || rule.AnyOf.Any(one => value.TryGetProperty(one, out _)), $"{name} has none of {string.Join(", ", rule.AnyOf)}");
        }

        foreach (JsonProperty attribute in value.EnumerateObject())
        {
            Hold(attribute, name);
        }

        HoldCaptions(name, value);
    }

    internal static void HoldCaptions(string name, JsonElement value)
    {
        foreach (string attribute in (string[])["severity", "status", "direction", "algorithm", "type"])
        {
            if (value.TryGetProperty(attribute + "_id", out JsonElement number) && number.GetInt32() != 99)
            {
                string qualified = name is "user" or "observables" ? name + "." + attribute : attribute;
                string? caption = value.TryGetProperty(attribute, out JsonElement text) ? text.GetString() : null;
                Assert.Equal(s_captions[(qualified, number.GetInt32())], caption);
            }
        }
    }

    private static void HoldForm(string parent, JsonProperty attribute)
    {
        Assert.NotEqual(JsonValueKind.Null, attribute.Value.ValueKind);
        if (attribute.Name is "email_addr" or "from")
        {
            Assert.Matches(Email(), attribute.Value.GetString());
        }
        else if (attribute.Name == "ip")
        {
            Assert.Matches(Address(), attribute.Value.GetString());
        }
        else if (attribute.Name == "value" && parent == "raw_data_hash")
        {
            Assert.Matches("^[0-9a-f]{64}$", attribute.Value.GetString());
        }
    }

    [GeneratedRegex(@"^[a-zA-Z0-9!#$%&'*+-/=?^_`{|}~.]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+$")]
    private static partial Regex Email();

    [GeneratedRegex(@"^(\d{1,3}(\.\d{1,3}){3}|[0-9A-Fa-f:]+(\.\d+)*)$")]
    private static partial Regex Address();
}
