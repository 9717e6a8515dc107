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
        if (address[0] == '[')
        {
            int end = address.IndexOf(']');
            address = end > 0 ? address.Substring(1, end - 1) : address;
        }
        else if (address.IndexOf(':') is int colon && colon > 0 && address.IndexOf(':', colon + 1) < 0 && address.IndexOf('.') > 0)
        {
            address = address.Substring(0, colon);
        }

        return address.StartsWith(MappedPrefix, StringComparison.OrdinalIgnoreCase) && address.IndexOf('.') > 0
            ? address.Substring(MappedPrefix.Length)
            : address;
    }
}
