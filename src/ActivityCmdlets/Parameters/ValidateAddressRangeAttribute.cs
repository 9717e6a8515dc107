using System.Management.Automation;
using OutlookActivities.Reasoning;

namespace OutlookActivities.Commands;

/// <summary>Takes addresses and ranges in CIDR form only: 203.0.113.7, 198.51.100.0/24, 2001:db8::/32.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ValidateAddressRangeAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <summary>The range of a text that was validated.</summary>
    internal static AddressRange Read(string text) =>
        AddressRange.Read(text) ?? throw new ArgumentException(Message(text), nameof(text));

    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        string text = element is PSObject wrapped ? wrapped.BaseObject.ToString() : element?.ToString() ?? "";
        if (AddressRange.Read(text) is null)
        {
            throw new ValidationMetadataException(Message(text));
        }
    }

    private static string Message(string text) => $"'{text}' is neither an address nor a range. Write it as 203.0.113.7, 198.51.100.0/24 or 2001:db8::/32.";
}
