using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>Texts kept as bytes come back as they were.</summary>
public sealed class TextStorageTests
{
    [Fact]
    public void Texts_of_every_length_come_back_across_pages()
    {
        var heap = new TextHeap();
        int[] lengths = [1, 2, 3, 4, 5, 255, 256, 65_531, 65_532, 65_533, 65_536, 300_000, .. Enumerable.Repeat(30_000, 40), 1];
        int[] numbers = [.. lengths.Select(length => heap.Add(Utf8Slice.From(Text(length))))];

        Assert.DoesNotContain(0, numbers);
        Assert.Equal(lengths.Select(Text), numbers.Select(number => heap.Text(number)));
    }

    [Fact]
    public void Nothing_is_number_0_and_gives_null()
    {
        var heap = new TextHeap();

        Assert.Equal(0, heap.Add(default));
        Assert.Null(heap.Text(0));
        Assert.Equal(0, new TextTable().Find(""));
        Assert.Null(new TextTable()[0]);
    }

    [Fact]
    public void Equal_texts_have_one_number_and_different_ones_their_own()
    {
        var table = new TextTable();
        int[] numbers = [.. Enumerable.Range(0, 10_000).Select(i => table.Find($"text {i % 5000} é"))];

        Assert.Equal(5000, numbers.Distinct().Count());
        Assert.Equal(numbers.Take(5000), numbers.Skip(5000));
        Assert.Equal("text 4999 é", table[numbers[4999]]);
        Assert.Same(table[numbers[0]], table[numbers[5000]]);
    }

    [Fact]
    public void A_long_chain_of_moves_is_one_message()
    {
        Story story = new Story().At(0, "MessageDelivered", item: "0", properties: ("Subject", "S"));
        for (int i = 1; i <= 5000; i++)
        {
            story.At(i, "Move", item: $"{i}", properties: ("PreviousItemId", $"{i - 1}"));
        }

        Assert.All(story.Shuffled(1).Timeline(), entry => Assert.Equal("S", entry.Subject));
    }

    [Fact]
    public void Facts_that_differ_in_one_thing_have_their_own_number()
    {
        var table = new FactsTable();
        var facts = new ActivityFacts(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, IsService: false, IsBackEnd: false);
        int number = table.Find(facts);

        Assert.Equal(number, table.Find(facts with { }));
        Assert.NotEqual(number, table.Find(facts with { IsService = true }));
        Assert.Equal(facts, table[number]);
        Assert.Equal(default, table[0]);
    }

    private static string Text(int length) => new string('a', length - 1) + (char)('b' + (length % 20));
}
