using System.Globalization;
using DuckDB.NET.Data;

namespace ActivityParquet.Tests;

/// <summary>Asks DuckDB.</summary>
internal static class Duck
{
    /// <summary>The rows of a query, each value as text; null for none. Times are as the module writes them.</summary>
    internal static string?[][] Ask(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = "SET TimeZone = 'UTC'; " + sql;
        using DuckDBDataReader reader = command.ExecuteReader();
        do
        {
            if (reader.FieldCount > 0)
            {
                var rows = new List<string?[]>();
                while (reader.Read())
                {
                    rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : Text(reader.GetValue(i)))]);
                }

                if (rows.Count > 0 || !reader.NextResult())
                {
                    return [.. rows];
                }
            }
        }
        while (reader.NextResult());

        return [];
    }

    private static string? Text(object value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
