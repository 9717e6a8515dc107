using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;

namespace OutlookActivities.Commands;

/// <summary>Objects of PowerShell as dictionaries, lists and values, which the engine can read without knowing PowerShell.</summary>
internal static class PlainObject
{
    /// <summary>Clients' objects can point back at themselves.</summary>
    private const int Deepest = 32;

    internal static object? From(object? value) => From(value, 0);

    private static object? From(object? value, int depth)
    {
        var wrapped = value as PSObject;
        object? bare = wrapped is { BaseObject: not PSCustomObject } ? wrapped.BaseObject : value;
        if (bare is null || IsValue(bare))
        {
            return bare;
        }

        if (depth == Deepest)
        {
            return bare.ToString();
        }

        return bare switch
        {
            IDictionary dictionary => Members(dictionary.Cast<DictionaryEntry>().Select(entry => ((string?)entry.Key.ToString(), (object?)entry.Value)), depth),
            // The dictionaries of Microsoft Graph's SDK are generic ones only.
            IEnumerable<KeyValuePair<string, object>> pairs => Members(pairs.Select(pair => ((string?)pair.Key, (object?)pair.Value)), depth),
            IEnumerable list => list.Cast<object?>().Select(item => From(item, depth + 1)).ToList(),
            _ => Members(PSObject.AsPSObject(value).Properties.Where(property => property.IsGettable).Select(property => ((string?)property.Name, (object?)property.Value)), depth),
        };
    }

    private static bool IsValue(object value) => value is string or decimal or DateTime or DateTimeOffset or Guid or Uri or Enum || value.GetType().IsPrimitive;

    private static OrderedDictionary Members(IEnumerable<(string? Name, object? Value)> members, int depth)
    {
        var plain = new OrderedDictionary();
        foreach ((string? name, object? value) in members)
        {
            plain[name ?? ""] = From(value, depth + 1);
        }

        return plain;
    }
}
