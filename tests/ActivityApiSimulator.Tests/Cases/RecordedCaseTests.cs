namespace OutlookActivities.Simulator.Tests.Cases;

public sealed class RecordedCaseTests
{
    [Fact]
    public void The_csv_is_the_retriever_s_file_of_the_recorded_activities()
    {
        using var stream = new MemoryStream();

        RetrieverCsv.Write(RecordedCase.Read(Samples.Jsonl), stream);

        Assert.Equal(File.ReadAllBytes(Samples.Csv), stream.ToArray());
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_file()
    {
        using var stream = new MemoryStream();

        RecordedCase.Write(RecordedCase.Read(Samples.Jsonl), stream);

        Assert.Equal(File.ReadAllBytes(Samples.Jsonl), stream.ToArray());
    }

    [Theory]
    [InlineData("{\"Id\":\"1\"}")]
    [InlineData("{\"Id\":")]
    [InlineData("[]")]
    public void A_line_that_is_no_activity_is_named(string line)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, [File.ReadLines(Samples.Jsonl).First(), line]);

            FormatException error = Assert.Throws<FormatException>(() => RecordedCase.Read(file).Count());

            Assert.StartsWith($"{file}, line 2: ", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_mailbox_is_made_from_a_case()
    {
        SimulatedMailbox mailbox = SimulatedMailbox.FromCase(Samples.Jsonl);

        Assert.Equal("nora.lind@contoso.example", mailbox.Address);
        Assert.Equal(RecordedCase.Read(Samples.Jsonl).Select(activity => activity.Id), mailbox.Activities.Select(activity => activity.Id));
    }
}
