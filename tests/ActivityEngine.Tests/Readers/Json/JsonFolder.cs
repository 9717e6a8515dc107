using System.Text;
using OutlookActivities;

namespace ActivityEngine.Tests.Readers.Json;

/// <summary>Reads JSON from a file of a folder that is there for one test.</summary>
internal static class JsonFolder
{
    internal static ReadOutcome Read(string content, string? mailbox = null) => Read(Encoding.UTF8.GetBytes(content), mailbox);

    internal static ReadOutcome Read(byte[] content, string? mailbox = null)
    {
        using var folder = new ReadingFolder();
        return ReadOutcome.Of(folder.Write("a.json", content), mailbox);
    }

    /// <summary>The one activity of a text in which nothing is wrong.</summary>
    internal static MailboxActivity Only(string content) => Read(content).Only();

    /// <summary>Names and values, each as a line of a test says them.</summary>
    internal static string[] Properties(string activity) =>
        [.. Only(activity).CustomProperties.Select(property => $"{property.Name}={property.Value ?? "null"}")];
}
