namespace OutlookActivities;

/// <summary>Addresses as records write them: with a port, in brackets, as IPv4 mapped into IPv6.</summary>
internal static class ClientAddress
{
    private const string MappedPrefix = "::ffff:";

    /// <summary>The bare address; null for nothing; a text that is no address stays as it is.</summary>
    internal static string? From(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string address = text!.Trim();
        if (address[0] == '[' && address.IndexOf(']') is int end && end > 0)
        {
            address = address.Substring(1, end - 1).Trim();
        }

        if (address.StartsWith(MappedPrefix, StringComparison.OrdinalIgnoreCase) && address.IndexOf('.') > 0)
        {
            address = address.Substring(MappedPrefix.Length);
        }

        // One colon behind dots is a port; an IPv6 address has more.
        int colon = address.IndexOf(':');
        bool hasPort = colon > 0 && address.IndexOf(':', colon + 1) < 0 && address.IndexOf('.') > 0;
        address = hasPort ? address.Substring(0, colon) : address;
        return address.Length == 0 ? null : address;
    }
}
