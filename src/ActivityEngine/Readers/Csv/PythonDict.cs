using System.Runtime.CompilerServices;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>Reads a Python dict literal into names and values.</summary>
internal static class PythonDict
{
    // Read on demand, by whatever thread asks: each has its own names.
    [ThreadStatic]
    private static Utf8Names? t_names;

    [ThreadStatic]
    private static List<CustomProperty>? t_properties;

    /// <summary>What is wrong with the literal; null where nothing is.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal static string? Fault(ReadOnlySpan<byte> text)
    {
        var scanner = new PythonDictScanner(text);
        while (scanner.TryNext(out _, out _))
        {
        }

        return scanner.Reason;
    }

    /// <summary>The entries of a sound literal, in its order. Nothing gives an empty list.</summary>
    internal static CustomPropertyList Read(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return CustomPropertyList.Empty;
        }

        Utf8Names names = t_names ??= new Utf8Names();
        List<CustomProperty> properties = t_properties ??= [];
        properties.Clear();
        var scanner = new PythonDictScanner(text);
        while (scanner.TryNext(out PythonToken name, out PythonToken value))
        {
            string nameText = name.Kind == PythonTokenKind.String
                ? names.Find(text.Slice(name.Start, name.Length)).Text
                : Text(text, name) ?? "None";
            properties.Add(new CustomProperty(nameText, Text(text, value)));
        }

        return properties.Count == 0 ? CustomPropertyList.Empty : new CustomPropertyList([.. properties]);
    }

    /// <summary>The entries of a sound literal whose names are known, without making text of them.</summary>
    internal static void ReadKnown(byte[] data, int start, KnownValues<Utf8Slice> values)
    {
        ReadOnlySpan<byte> text = data.AsSpan(start);
        if (text.IsEmpty)
        {
            return;
        }

        Utf8Names names = t_names ??= new Utf8Names();
        var scanner = new PythonDictScanner(text);
        while (scanner.TryNext(out PythonToken name, out PythonToken value))
        {
            KnownProperty known = name.Kind == PythonTokenKind.String
                ? names.Find(text.Slice(name.Start, name.Length)).Known
                : KnownPropertyName.Find(Text(text, name) ?? "None");
            if (known == KnownProperty.None || value.Kind == PythonTokenKind.None)
            {
                continue;
            }

            Utf8Slice slice = value.Kind == PythonTokenKind.EscapedString
                ? Utf8Slice.From(Text(text, value))
                : new Utf8Slice(data, start + value.Start, value.Length);
            if (!KnownPropertyName.SaysNothing(known, slice))
            {
                values.Take(known, slice);
            }
        }
    }

    private static string? Text(ReadOnlySpan<byte> text, PythonToken token) => token.Kind switch
    {
        PythonTokenKind.None => null,
        PythonTokenKind.EscapedString => PythonEscape.Read(text.Slice(token.Start, token.Length)),
        _ => Utf8Text.From(text.Slice(token.Start, token.Length)),
    };
}
