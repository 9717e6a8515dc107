using OutlookActivities.Reasoning;

namespace OutlookActivities.Engine.Report;

/// <summary>The addresses and CIDR ranges that somebody named as the owner's.</summary>
internal sealed class KnownAddresses
{
    private readonly AddressRange[] _ranges;

    /// <exception cref="ArgumentException">A text is neither an address nor a range.</exception>
    internal KnownAddresses(IEnumerable<string> texts) =>
        _ranges = [.. texts.Select(text => AddressRange.Read(text) ?? throw new ArgumentException($"'{text}' is neither an address nor a range.", nameof(texts)))];

    internal bool Contain(string text) => AddressRange.Bytes(text) is byte[] address && _ranges.Any(range => range.Contains(address));
}
