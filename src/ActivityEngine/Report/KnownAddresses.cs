using System.Net;

namespace OutlookActivities.Engine.Report;

/// <summary>The addresses and CIDR ranges that somebody named as the owner's.</summary>
internal sealed class KnownAddresses
{
    private readonly List<(byte[] Network, int Length)> _ranges = [];

    /// <exception cref="ActivityException">A text is neither an address nor a range.</exception>
    internal KnownAddresses(IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            string[] parts = text.Split('/');
            bool isAddress = IPAddress.TryParse(parts[0].Trim(), out IPAddress? address);
            int bits = isAddress ? address!.GetAddressBytes().Length * 8 : 0;
            int length = bits;
            bool hasLength = parts.Length == 1
                || (parts.Length == 2 && int.TryParse(parts[1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out length) && length <= bits);
            if (!isAddress || !hasLength)
            {
                throw new ActivityException(
                    ActivityErrorId.InvalidAddress, $"'{text}' is no address. Give addresses such as 198.51.100.20, or ranges such as 198.51.100.0/24 or 2001:db8::/32.", text);
            }

            _ranges.Add((address!.GetAddressBytes(), length));
        }
    }

    internal bool Contain(string text) =>
        IPAddress.TryParse(text, out IPAddress? address) && address.GetAddressBytes() is byte[] bytes && _ranges.Any(range => Contains(range.Network, range.Length, bytes));

    private static bool Contains(byte[] network, int length, byte[] address)
    {
        if (network.Length != address.Length)
        {
            return false;
        }

        for (int bit = 0; bit < length; bit++)
        {
            int mask = 0x80 >> (bit % 8);
            if ((network[bit / 8] & mask) != (address[bit / 8] & mask))
            {
                return false;
            }
        }

        return true;
    }
}
