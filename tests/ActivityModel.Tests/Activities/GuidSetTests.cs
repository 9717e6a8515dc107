namespace OutlookActivities.Tests.Activities;

public sealed class GuidSetTests
{
    [Fact]
    public void Each_is_new_once_however_many_there_are()
    {
        var set = new GuidSet();
        Guid[] guids = [Guid.Empty, .. Enumerable.Range(1, 20_000).Select(number => new Guid(number, 7, 7, [1, 2, 3, 4, 5, 6, 7, 8]))];

        Assert.All(guids, guid => Assert.True(set.Add(guid)));
        Assert.All(guids, guid => Assert.False(set.Add(guid)));
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 5_000)]
    [InlineData(3, 300_000)]
    public void It_answers_as_the_usual_set_does(int seed, int different)
    {
        var random = new Random(seed);
        var set = new GuidSet();
        var usual = new HashSet<Guid>();
        Guid[] guids = Some(seed, different);

        // Two of three come again, in no order, while it grows.
        for (int i = 0; i < different * 3; i++)
        {
            Guid guid = guids[random.Next(different)];
            Assert.Equal(usual.Add(guid), set.Add(guid));
        }
    }

    [Fact]
    public void Every_bit_of_a_guid_counts()
    {
        var set = new GuidSet();
        byte[] bytes = Some(1, 1)[0].ToByteArray();
        Assert.True(set.Add(new Guid(bytes)));

        for (int bit = 0; bit < 128; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.True(set.Add(new Guid(bytes)));
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        Assert.False(set.Add(new Guid(bytes)));
    }

    [Fact]
    public void Growing_makes_no_second_copy_of_it_all()
    {
        const int Count = 400_000;
        Guid[] guids = Some(4, Count);
        var set = new GuidSet();
        long before = GC.GetAllocatedBytesForCurrentThread();
        long made = 0;
        long mostAtOnce = 0;
        foreach (Guid guid in guids)
        {
            set.Add(guid);
            long now = GC.GetAllocatedBytesForCurrentThread() - before;
            mostAtOnce = Math.Max(mostAtOnce, now - made);
            made = now;
        }

        Assert.InRange(mostAtOnce, 1, Count * 16 / 100);
        Assert.InRange(made, Count * 16, Count * 96);
    }

    private static Guid[] Some(int seed, int count)
    {
        var random = new Random(seed);
        byte[] bytes = new byte[16];
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            random.NextBytes(bytes);
            return new Guid(bytes);
        })];
    }
}
