using OutlookActivities.Reasoning;

namespace OutlookActivities.Tests.Reasoning;

/// <summary>Addresses and ranges of both kinds.</summary>
public sealed class AddressRangeTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7")]
    [InlineData("203.0.113.7", "203.0.113.7:443")]
    [InlineData("203.0.113.0/24", "203.0.113.255")]
    [InlineData("203.0.113.99/25", "203.0.113.1")]
    [InlineData("::ffff:203.0.113.0/120", "203.0.113.200")]
    [InlineData("0.0.0.0/0", "198.51.100.1")]
    [InlineData("2001:db8::1", "2001:0DB8:0:0:0:0:0:1")]
    [InlineData("2001:db8::1", "[2001:db8::1]:37009")]
    [InlineData("2001:db8:20::/44", "2001:db8:2f:ffff::1")]
    [InlineData("::/0", "2001:db8::1")]
    public void Holds_what_begins_with_its_bits(string range, string address) => Assert.True(AddressRange.Read(range)!.Contains(AddressRange.Bytes(address)!));

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.8")]
    [InlineData("203.0.113.0/25", "203.0.113.128")]
    [InlineData("203.0.113.0/31", "203.0.113.2")]
    [InlineData("0.0.0.0/0", "2001:db8::1")]
    [InlineData("::/0", "203.0.113.7")]
    [InlineData("2001:db8:20::/44", "2001:db8:30::1")]
    public void Does_not_hold_another(string range, string address) => Assert.False(AddressRange.Read(range)!.Contains(AddressRange.Bytes(address)!));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("0x7f000001")]
    [InlineData("203.0.113")]
    [InlineData("203.0.113.0/33")]
    [InlineData("203.0.113.0/-1")]
    [InlineData("203.0.113.0/")]
    [InlineData("2001:db8::/129")]
    [InlineData("::ffff:203.0.113.0/95")]
    [InlineData("contoso.example")]
    [InlineData("203.0.113.*")]
    public void Refuses_what_is_no_address(string text) => Assert.Null(AddressRange.Read(text));
}
