using System.Text;

namespace OutlookActivities;

/// <summary>Writes custom properties as JSON text. Reading it back is the engine's, which has a JSON library; this has only strings to write.</summary>
internal static class CustomPropertyText
{
    internal static string Write(CustomProperty[] properties)
    {
        var text = new StringBuilder(properties.Length * 48 + 2);
        Append(text, properties);
        return text.ToString();
    }

    internal static void Append(StringBuilder text, CustomProperty[] properties)
    {
        text.Append('[');
        for (int i = 0; i < properties.Length; i++)
        {
            text.Append(i == 0 ? "{\"Name\":" : ",{\"Name\":");
            JsonText.AppendQuoted(text, properties[i].Name);
            text.Append(",\"Value\":");
            JsonText.AppendQuoted(text, properties[i].Value);
            text.Append('}');
        }

        text.Append(']');
    }
}
