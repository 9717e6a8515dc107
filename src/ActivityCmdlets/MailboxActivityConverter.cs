using System.Collections;
using System.Management.Automation;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>
/// Makes activities again of what jobs, remoting, Import-Clixml and Import-Csv give back: objects with the same properties as text, so that they
/// bind to every cmdlet that takes a MailboxActivity.
/// </summary>
public sealed class MailboxActivityConverter : PSTypeConverter
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) =>
        destinationType == typeof(MailboxActivity) && sourceValue is not null && StatedActivity.CanRead(Property(sourceValue));

    /// <inheritdoc/>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        StatedActivity.Read(Property(sourceValue));

    /// <inheritdoc/>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <inheritdoc/>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase) =>
        throw new PSInvalidCastException($"A MailboxActivity cannot be made a {destinationType.Name}.");

    private static Func<string, object?> Property(object source)
    {
        PSMemberInfoCollection<PSPropertyInfo> properties = PSObject.AsPSObject(source).Properties;
        return name => Bare(properties[name]?.Value) is not { } value ? null
            : name == nameof(MailboxActivity.CustomProperties) && value is IEnumerable list and not (string or CustomPropertyList) ? Properties(list)
            : value;
    }

    private static object? Bare(object? value) => value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;

    /// <summary>Clixml keeps each as an object with Name and Value; where its depth did not suffice, as the text that CustomProperty's ToString gives.</summary>
    private static CustomPropertyList Properties(IEnumerable list) => new(
        [.. list.Cast<object>().Select(item => Bare(item) is string text ? CustomProperty.Parse(text) : Stated(PSObject.AsPSObject(item)))]);

    private static CustomProperty Stated(PSObject item) =>
        new(item.Properties["Name"]?.Value?.ToString() ?? "", item.Properties["Value"]?.Value?.ToString());
}
