using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Writers.Ecs;

/// <summary>
/// The record's own members below o365.audit, in the shapes that Elastic's rules ask for: lists of names and values as objects, the numbers that stand for a
/// word as strings. What went to a field of the schema is not there again.
/// </summary>
internal static class EcsAudit
{
    private static readonly HashSet<string> s_elsewhere = new(StringComparer.OrdinalIgnoreCase) { "Id", "Operation", "OrganizationId", "Workload" };

    private static readonly HashSet<string> s_maps = new(StringComparer.OrdinalIgnoreCase) { "Parameters", "ExtendedProperties" };

    private static readonly HashSet<string> s_numbersAsText = new(StringComparer.OrdinalIgnoreCase)
    {
        "RecordType", "UserType", "LogonType", "InternalLogonType", "Version", "AzureActiveDirectoryEventType",
    };

    internal static void Write(JsonLineWriter json, JsonMembers record)
    {
        bool isAggregated = record["RecordType"u8].Text is "50" or "ExchangeItemAggregated";
        var written = new HashSet<string>(StringComparer.Ordinal);
        json.BeginObject("o365"u8);
        json.BeginObject("audit"u8);
        foreach ((string name, JsonPart value) in record.All())
        {
            // Of a doubled name Elasticsearch takes none.
            if (!s_elsewhere.Contains(name) && value.Exists && written.Add(FieldName(name)))
            {
                Write(json, isAggregated && name == "Messages" ? "ExchangeAggregatedMessages" : FieldName(name), value);
            }
        }

        json.EndObject();
        json.EndObject();
    }

    private static void Write(JsonLineWriter json, string name, JsonPart value)
    {
        if (value.IsArray && s_maps.Contains(name))
        {
            WriteMap(json, name, value);
        }
        else if (value.IsArray && string.Equals(name, "ModifiedProperties", StringComparison.OrdinalIgnoreCase) && value.Elements().TrueForAll(element => element.IsObject))
        {
            WriteChanges(json, name, value);
        }
        else if (s_numbersAsText.Contains(name))
        {
            json.Write(name, value.Value);
        }
        else
        {
            json.WriteJson(name, value);
        }
    }

    /// <summary>[{Name, Value}] as {Name: Value}; the values of a doubled name are a list.</summary>
    private static void WriteMap(JsonLineWriter json, string name, JsonPart list)
    {
        json.BeginObject(name);
        foreach (IGrouping<string, JsonPart> values in list.Elements()
            .Where(element => element.IsObject)
            .GroupBy(element => FieldName(element.Members["Name"u8].Value ?? ""), element => element.Members["Value"u8], StringComparer.Ordinal))
        {
            JsonPart[] all = [.. values];
            if (all.Length == 1)
            {
                json.Write(values.Key, all[0].Value);
                continue;
            }

            json.BeginArray(values.Key);
            foreach (JsonPart value in all)
            {
                json.WriteElement(value.Value ?? "");
            }

            json.EndArray();
        }

        json.EndObject();
    }

    /// <summary>[{Name, NewValue, OldValue}] as {Name: {NewValue, OldValue}}.</summary>
    private static void WriteChanges(JsonLineWriter json, string name, JsonPart list)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        json.BeginObject(name);
        foreach (JsonPart change in list.Elements())
        {
            JsonMembers members = change.Members;
            string field = FieldName(members["Name"u8].Value ?? "");
            if (written.Add(field))
            {
                json.BeginObject(field);
                json.Write("NewValue"u8, members["NewValue"u8].Value);
                json.Write("OldValue"u8, members["OldValue"u8].Value);
                json.EndObject();
            }
        }

        json.EndObject();
    }

    /// <summary>A dot would make levels of a name, and a name of nothing is refused.</summary>
    private static string FieldName(string name)
    {
        string field = name.Replace('.', '_').Trim();
        return field.Length == 0 ? "_" : field;
    }
}
