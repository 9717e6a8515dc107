using System.Collections;

namespace OutlookActivities;

/// <summary>
/// Everything a record held, as names and values in the record's order; a name that occurs twice is there twice.
/// </summary>
public sealed class CustomPropertyList : IReadOnlyList<CustomProperty>
{
    /// <summary>A list of nothing.</summary>
    public static readonly CustomPropertyList Empty = new([]);

    private readonly CustomProperty[] _properties;

    internal CustomPropertyList(CustomProperty[] properties) => _properties = properties;

    /// <summary>How many there are.</summary>
    public int Count => _properties.Length;

    /// <summary>The property at a place.</summary>
    /// <param name="index">From 0.</param>
    public CustomProperty this[int index] => _properties[index];

    /// <summary>The value of the first property of that name; null where there is none.</summary>
    /// <param name="name">The name; case does not matter.</param>
    public string? this[string name]
    {
        get
        {
            foreach (CustomProperty property in _properties)
            {
                if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                {
                    return property.Value;
                }
            }

            return null;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<CustomProperty> GetEnumerator() => ((IEnumerable<CustomProperty>)_properties).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The whole as JSON: an array of objects with Name and Value, as the Activities API itself writes it.</summary>
    /// <returns>JSON text; <c>[]</c> for an empty list.</returns>
    public override string ToString() => CustomPropertyText.Write(_properties);

    /// <summary>Appends what <see cref="ToString"/> gives.</summary>
    internal void AppendTo(System.Text.StringBuilder text) => CustomPropertyText.Append(text, _properties);
}
