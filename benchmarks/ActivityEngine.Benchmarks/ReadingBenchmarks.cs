using BenchmarkDotNet.Attributes;
using OutlookActivities.Engine;

namespace OutlookActivities.Benchmarks;

/// <summary>From files to activities, the engine alone.</summary>
public class ReadingBenchmarks
{
    /// <summary>What is read.</summary>
    [Params(Form.Pages, Form.RetrieverCsv)]
    public Form Input { get; set; }

    internal string Path => Input == Form.Pages ? MeasuredFiles.Pages : MeasuredFiles.Csv;

    /// <summary>Every activity is made; most of what it holds waits until it is asked for.</summary>
    /// <returns>How many there are.</returns>
    [Benchmark]
    public int Activities()
    {
        int count = 0;
        foreach (MailboxActivity _ in Read())
        {
            count++;
        }

        return count;
    }

    /// <summary>Every activity is asked for its custom properties.</summary>
    /// <returns>How many properties there are.</returns>
    [Benchmark]
    public int WithCustomProperties()
    {
        int count = 0;
        foreach (MailboxActivity activity in Read())
        {
            count += activity.CustomProperties.Count;
        }

        return count;
    }

    private IEnumerable<MailboxActivity> Read() =>
        ActivityFile.Read(Path, null, ActivitySelection.All, new FailingReporter(), CancellationToken.None);
}
