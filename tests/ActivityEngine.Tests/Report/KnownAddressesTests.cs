using OutlookActivities;
using OutlookActivities.Engine.Report;

namespace ActivityEngine.Tests.Report;

public class KnownAddressesTests
{
    [Theory]
    [InlineData("198.51.100.20", "198.51.100.20", true)]
    [InlineData("198.51.100.20", "198.51.100.21", false)]
    [InlineData("198.51.100.0/24", "198.51.100.255", true)]
    [InlineData("198.51.100.0/24", "198.51.101.0", false)]
    [InlineData("198.51.100.128/25", "198.51.100.127", false)]
    [InlineData("0.0.0.0/0", "203.0.113.9", true)]
    [InlineData("2001:db8:20::/48", "2001:db8:20::9", true)]
    [InlineData("2001:db8:20::/48", "2001:db8:21::9", false)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("2001:DB8::9", "2001:db8:0:0::9", true)]
    [InlineData("198.51.100.0/24", "not an address", false)]
    public void An_address_is_known_where_one_or_a_range_names_it(string known, string address, bool expected) =>
        Assert.Equal(expected, new KnownAddresses([known]).Contain(address));

    [Theory]
    [InlineData("office")]
    [InlineData("198.51.100.0/33")]
    [InlineData("198.51.100.0/")]
    [InlineData("198.51.100.0/24/8")]
    [InlineData("198.51.100.0/-1")]
    [InlineData("")]
    public void What_is_neither_is_refused(string text) =>
        Assert.Equal("InvalidAddress", Assert.Throws<ActivityException>(() => new KnownAddresses([text])).ErrorId);
}
