using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OutlookActivities.Engine.Writers;

/// <summary>IP addresses in the form that databases take: a text that is none would cost the whole row.</summary>
internal static class AddressText
{
    /// <summary>The longest that OCSF takes.</summary>
    private const int Longest = 40;

    /// <summary>Whether a text is an address: without port, brackets or prefix, and no shortened IPv4.</summary>
    internal static bool IsAddress(string? text) =>
        text is not null && text.Length <= Longest && text.IndexOfAny(['[', ']', '/', ' ']) < 0
        && IPAddress.TryParse(text, out IPAddress? address)
        && (address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == text);

    /// <summary>The port behind an address as Exchange writes it, 203.0.113.5:62589 or [2001:db8::1]:37009; null where there is none.</summary>
    internal static int? Port(string? text)
    {
        int colon = text is null ? -1 : text.LastIndexOf(':');
        bool isPort = colon > 0 && (text![colon - 1] == ']' || (text.IndexOf(':') == colon && text.IndexOf('.') > 0));
        return isPort && ushort.TryParse(text!.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort port) ? port : null;
    }
}
