using System.Net;

namespace OutlookActivities.Engine.Report;

/// <summary>
/// Country and network of addresses, as Resolve-ActivityLocation or a sign-in record put them on an activity. What an address says of itself is known
/// of every one.
/// </summary>
internal sealed class AddressPlaces
{
    private readonly Dictionary<string, string> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _networks = new(StringComparer.Ordinal);

    internal void Add(MailboxActivity activity)
    {
        // Asking for the address reads the record.
        if ((activity.Country is null && activity.AsNumber is null) || activity.ClientIP is not string address)
        {
            return;
        }

        Note(_countries, address, activity.Country);
        Note(_networks, address, activity.AsNumber is long number ? Text(number, activity.AsOrganization) : null);
    }

    internal string? Country(string address) => _countries.TryGetValue(address, out string? country) ? country : null;

    /// <summary>The network's number where a sign-in names it, else what kind of address it is.</summary>
    internal string? Network(string address) => _networks.TryGetValue(address, out string? network) ? network : Kind(address);

    private static string Text(long number, string? organization) => organization is null ? $"AS{number}" : $"AS{number} {organization}";

    private static void Note(Dictionary<string, string> places, string address, string? place)
    {
        if (!string.IsNullOrWhiteSpace(place) && !places.ContainsKey(address))
        {
            places.Add(address, place!.Trim());
        }
    }

    /// <summary>Ranges of RFC 1918, 3927, 4193, 6598, 5737, 3849 and 4291.</summary>
    private static string? Kind(string text)
    {
        if (!IPAddress.TryParse(text, out IPAddress? address))
        {
            return null;
        }

        byte[] bytes = address.GetAddressBytes();
        return IPAddress.IsLoopback(address) ? "loopback" : bytes.Length == 4 ? KindOfIPv4(bytes) : KindOfIPv6(address, bytes);
    }

    private static string? KindOfIPv4(byte[] bytes) => (bytes[0], bytes[1], bytes[2]) switch
    {
        (10, _, _) or (172, >= 16 and <= 31, _) or (192, 168, _) => "private",
        (169, 254, _) => "link-local",
        (100, >= 64 and <= 127, _) => "carrier-grade NAT",
        (192, 0, 2) or (198, 51, 100) or (203, 0, 113) => "documentation",
        _ => null,
    };

    private static string? KindOfIPv6(IPAddress address, byte[] bytes) =>
        address.IsIPv6LinkLocal ? "link-local"
        : (bytes[0] & 0xFE) == 0xFC ? "private"
        : bytes is [0x20, 0x01, 0x0D, 0xB8, ..] ? "documentation"
        : null;
}
