using System.Globalization;
using OutlookActivities.Simulator.Filters;

namespace OutlookActivities.Simulator;

/// <summary>The query options of a request (part A2).</summary>
internal sealed class ActivityQuery
{
    private const int LargestPage = 1000;

    internal FilterExpression? Filter { get; private set; }

    internal int Top { get; private set; }

    internal int Skip { get; private set; }

    internal bool OldestFirst { get; private set; }

    /// <summary>Null for all.</summary>
    internal IReadOnlySet<string>? Properties { get; private set; }

    /// <summary>The options as they were sent, but for $skip: what the next page's link repeats.</summary>
    internal List<string> Repeated { get; } = [];

    /// <exception cref="ApiException">An option is not known, comes twice or has a value that is not understood.</exception>
    internal static ActivityQuery Parse(string query, SimulatorOptions options)
    {
        ActivityQuery read = new()
        {
            Top = options.DefaultPageSize,
            OldestFirst = options.OldestFirstByDefault,
            Properties = options.CustomPropertiesOnlyWhenSelected ? ActivityProperties.AllButCustom : null,
        };
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string part in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split('=', 2);
            string name = Decode(pair[0]);
            if (name.StartsWith('$') && !seen.Add(name))
            {
                throw ApiException.BadRequest($"The query option '{name}' is given twice.");
            }

            read.Take(name, pair.Length == 2 ? Decode(pair[1]) : "");
            if (name != "$skip")
            {
                read.Repeated.Add(part);
            }
        }

        return read;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private void Take(string name, string value)
    {
        switch (name)
        {
            case "$top":
                Top = ReadNumber(name, value, 1, LargestPage);
                break;
            case "$skip":
                Skip = ReadNumber(name, value, 0, int.MaxValue);
                break;
            case "$orderby":
                OldestFirst = ReadOrder(value);
                break;
            case "$select":
                Properties = ReadProperties(value);
                break;
            case "$filter":
                Filter = ReadFilter(value);
                break;
            default:
                if (name.StartsWith('$'))
                {
                    throw ApiException.BadRequest($"The query option '{name}' is not supported.");
                }

                break;
        }
    }

    private static int ReadNumber(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw ApiException.BadRequest($"'{value}' is no value for {name}: {least} to {most} is.");

    private static bool ReadOrder(string value) => value.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["TimeStamp"] or ["TimeStamp", "asc"] => true,
        ["TimeStamp", "desc"] => false,
        _ => throw ApiException.BadRequest($"'{value}' is no value for $orderby: TimeStamp, asc or desc, is."),
    };

    private static HashSet<string> ReadProperties(string value)
    {
        HashSet<string> properties = [.. value.Split(',', StringSplitOptions.TrimEntries)];
        return properties.FirstOrDefault(name => !ActivityProperties.All.Contains(name)) is string unknown
            ? throw ApiException.BadRequest($"Could not find a property named '{unknown}' for $select.")
            : properties;
    }

    private static FilterExpression? ReadFilter(string value)
    {
        try
        {
            return FilterParser.Parse(value);
        }
        catch (FilterSyntaxException error)
        {
            throw ApiException.BadRequest($"Syntax error in $filter: {error.Message}");
        }
    }
}
