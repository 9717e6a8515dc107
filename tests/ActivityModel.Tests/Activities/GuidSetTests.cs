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
}
