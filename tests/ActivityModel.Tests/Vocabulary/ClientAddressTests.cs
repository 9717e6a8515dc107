namespace OutlookActivities.Tests.Vocabulary;

public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9")]
    [InlineData(" 203.0.113.9 ", "203.0.113.9")]
    [InlineData("203.0.113.9:51100", "203.0.113.9")]
    [InlineData("[203.0.113.9]:51100", "203.0.113.9")]
    [InlineData("2001:db8::7", "2001:db8::7")]
    [InlineData("[2001:db8::7]", "2001:db8::7")]
    [InlineData("[2001:db8::7]:51100", "2001:db8::7")]
    [InlineData("::1", "::1")]
    [InlineData("fe80::1%12", "fe80::1%12")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("::FFFF:203.0.113.9", "203.0.113.9")]
    [InlineData("[::ffff:203.0.113.9]:51100", "203.0.113.9")]
    [InlineData("::ffff:203.0.113.9:51100", "203.0.113.9")]
    [InlineData("unknown", "unknown")]
    [InlineData("[broken", "[broken")]
    public void An_address_is_freed_of_port_brackets_and_mapping(string text, string expected) => Assert.Equal(expected, ClientAddress.From(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("[]")]
    [InlineData("[ ]:443")]
    public void No_address_is_null(string? text) => Assert.Null(ClientAddress.From(text));
}
