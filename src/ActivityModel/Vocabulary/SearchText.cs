using System.Text;
using System.Xml;

namespace OutlookActivities;

/// <summary>The words of a search. SearchResult writes its query as XML; other records, and some clients, as plain text.</summary>
internal static class SearchText
{
    /// <summary>Longer than any query, short enough to do no harm.</summary>
    private const int LongestXml = 1_000_000;

    /// <summary>The words; null for nothing. XML that cannot be read, or that declares a DTD or entities, stays as it is.</summary>
    internal static string? From(string? query)
    {
        if (string.IsNullOrWhiteSpace(query))
        {
            return null;
        }

        string trimmed = query!.TrimStart();
        return trimmed[0] == '<' && trimmed.Length <= LongestXml ? FromXml(trimmed) ?? query : query;
    }

    private static string? FromXml(string xml)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersFromEntities = 1,
            ConformanceLevel = ConformanceLevel.Fragment,
        };
        var words = new StringBuilder();
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), settings);
            while (reader.Read())
            {
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && !string.IsNullOrWhiteSpace(reader.Value))
                {
                    words.Append(words.Length == 0 ? "" : " ").Append(reader.Value.Trim());
                }
            }
        }
        catch (XmlException)
        {
            return null;
        }

        return words.Length == 0 ? null : words.ToString();
    }
}
