namespace ActivityEngine.Tests.Readers;

/// <summary>Rows of the 2018 retriever's CSV as its Python wrote them.</summary>
internal static class RetrieverRow
{
    internal const string Header = "TimeStamp,AppIdType,ActivityIdType,ActivityItemId,ActivityCreationTime,ClientSessionId,CustomProperties";

    /// <summary>A sound row of its number; every third has no custom properties, as many activities have none.</summary>
    internal static string Numbered(int number) => Of(
        $"ITEM-{number:D4}",
        number % 3 == 0 ? "" : $"{{'Subject': \"Ann's invoice, no. {number}\", 'From': 'sue@fabrikam.com'}}",
        $"2018-05-03T14:{number / 60 % 60:D2}:{number % 60:D2}.482Z");

    internal static string Of(string item, string properties, string time = "2018-05-03T14:07:11.482Z", string type = "MarkAsRead") =>
        $"{time},Web,{type},{item},2018-05-03T14:07:12.61Z,6f0b0c1e-0000-4000-8000-000000000001,{Cell(properties)}";

    /// <summary>A cell with quotes where csv.QUOTE_MINIMAL puts them.</summary>
    internal static string Cell(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";

    internal static string File(params IEnumerable<string> rows) => string.Concat([Header + "\n", .. rows.Select(row => row + "\n")]);
}
