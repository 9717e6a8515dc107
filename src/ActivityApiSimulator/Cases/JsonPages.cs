using System.Globalization;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>A folder of pages as the API returns them: page-1.json, page-2.json …</summary>
public static class JsonPages
{
    /// <summary>Enough for one activity, so that a page is written out in small pieces.</summary>
    private const int FlushAt = 64 * 1024;

    /// <summary>Writes the pages; one empty page when there are no activities.</summary>
    /// <param name="activities">Read once; no more than one is held.</param>
    /// <param name="folder">Made if it is not there.</param>
    /// <param name="pageSize">Activities a page.</param>
    /// <returns>The number of pages.</returns>
    public static int Write(IEnumerable<SimulatedActivity> activities, string folder, int pageSize = 1000)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        Directory.CreateDirectory(folder);
        using IEnumerator<SimulatedActivity> next = activities.GetEnumerator();
        bool more = next.MoveNext();
        int pages = 0;
        do
        {
            pages++;
            string name = string.Create(CultureInfo.InvariantCulture, $"page-{pages}.json");
            using FileStream file = File.Create(Path.Combine(folder, name));
            using var writer = new Utf8JsonWriter(file, ActivityJson.WriterOptions);
            writer.WriteStartObject();
            writer.WriteStartArray("value");
            for (int i = 0; i < pageSize && more; i++)
            {
                ActivityJson.Write(writer, next.Current);
                if (writer.BytesPending > FlushAt)
                {
                    writer.Flush();
                }

                more = next.MoveNext();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        while (more);
        return pages;
    }
}
