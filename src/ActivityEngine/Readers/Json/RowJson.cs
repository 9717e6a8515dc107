using System.Text;
using System.Text.Json;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>A row of a table as a JSON object: what is JSON within a text becomes that again, and columns without a value are left out.</summary>
internal static class RowJson
{
    internal static byte[] Write(IEnumerable<CustomProperty> columns)
    {
        var json = new StringBuilder(1024).Append('{');
        foreach (CustomProperty column in columns)
        {
            if (column.Value is not { Length: > 0 } value)
            {
                continue;
            }

            OutlookActivities.JsonText.AppendQuoted(json.Append(json.Length > 1 ? "," : ""), column.Name);
            json.Append(':');
            if (IsJson(value))
            {
                json.Append(value);
            }
            else
            {
                OutlookActivities.JsonText.AppendQuoted(json, value);
            }
        }

        return Encoding.UTF8.GetBytes(json.Append('}').ToString());
    }

    private static bool IsJson(string value)
    {
        if (value[0] is not ('{' or '['))
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(value);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
