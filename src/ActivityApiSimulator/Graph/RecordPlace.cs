using System.Globalization;

namespace OutlookActivities.Simulator;

/// <summary>Where a page of records begins. Clients see it as a token that means nothing to them.</summary>
/// <param name="Reading">The how manieth reading of the query's records.</param>
/// <param name="Start">So many records before it.</param>
/// <param name="Size">Records in a page.</param>
internal readonly record struct RecordPlace(int Reading, int Start, int Size)
{
    internal static RecordPlace Parse(string token)
    {
        string[] parts = token.Split('!');
        return parts is ["1", "4", "MA--/1", string reading, string start, string size]
            && int.TryParse(reading, NumberStyles.None, CultureInfo.InvariantCulture, out int which)
            && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out int at)
            && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? new(which, at, number)
            : throw ApiException.BadRequest("The skiptoken is not valid.");
    }

    internal string ToToken() => string.Create(CultureInfo.InvariantCulture, $"1!4!MA--%2f1!{Reading}!{Start}!{Size}");
}
