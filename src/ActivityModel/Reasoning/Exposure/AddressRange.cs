using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OutlookActivities.Reasoning;

/// <summary>An address, or the addresses that begin with the same bits (CIDR, RFC 4632), of IPv4 or IPv6.</summary>
internal sealed class AddressRange
{
    private const int MappedBits = 96;

    private readonly byte[] _network;
    private readonly int _bits;

    private AddressRange(byte[] network, int bits)
    {
        _network = network;
        _bits = bits;
    }

    /// <summary>Reads 203.0.113.7, 203.0.113.0/24, 2001:db8::1 or 2001:db8::/32; null for anything else. Bits behind the prefix do not count.</summary>
    internal static AddressRange? Read(string text)
    {
        int slash = text.IndexOf('/');
        byte[]? network = Bytes(slash < 0 ? text : text.Substring(0, slash));
        if (network is null)
        {
            return null;
        }

        int all = network.Length * 8;
        if (slash < 0)
        {
            return new AddressRange(network, all);
        }

        bool isMapped = all == 32 && text.IndexOf(':') >= 0;
        return int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int bits)
            && (bits -= isMapped ? MappedBits : 0) >= 0 && bits <= all
            ? new AddressRange(network, bits)
            : null;
    }

    /// <summary>An address's bytes, an IPv4 one mapped into IPv6 as IPv4; null for what is no whole address.</summary>
    internal static byte[]? Bytes(string? text)
    {
        // .NET also takes 1, 0x7f and 1.2 for addresses.
        bool looksWhole = text is not null && (text.IndexOf(':') >= 0 || text.Count(c => c == '.') == 3);
        if (!looksWhole || !IPAddress.TryParse(ClientAddress.From(text) ?? "", out IPAddress? address))
        {
            return null;
        }

        return (address.AddressFamily == AddressFamily.InterNetworkV6 && address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
    }

    internal bool Contains(byte[] address)
    {
        if (address.Length != _network.Length)
        {
            return false;
        }

        int whole = _bits / 8;
        for (int i = 0; i < whole; i++)
        {
            if (address[i] != _network[i])
            {
                return false;
            }
        }

        int rest = _bits % 8;
        return rest == 0 || (address[whole] ^ _network[whole]) >> (8 - rest) == 0;
    }
}
