using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning.Suspicion;

public sealed class ForgettingTests
{
    [Fact]
    public void What_is_over_is_let_go_of_when_the_memory_has_grown_and_what_is_not_stays()
    {
        Dictionary<int, int> memory = Enumerable.Range(0, 20_000).ToDictionary(number => number);
        int limit = 0;

        Forgetting.Sweep(memory, ref limit, value => value < 15_000);

        Assert.Equal(Enumerable.Range(15_000, 5_000), memory.Keys.Order());
        Assert.Equal(10_000, limit);
    }

    [Fact]
    public void A_small_memory_is_left_alone()
    {
        Dictionary<int, int> memory = new() { [1] = 1 };
        int limit = 0;

        Forgetting.Sweep(memory, ref limit, _ => true);

        Assert.Single(memory);
    }
}
