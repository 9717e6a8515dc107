using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>
/// Finds where a JSON value ends, and that it is sound (RFC 8259) up to there; makes nothing of it. Utf8JsonReader does the same, but is compiled well only
/// after it has run for a while: over a log of a second's length that cost more than the reading.
/// </summary>
internal static class JsonScan
{
    /// <summary>As deep as System.Text.Json goes.</summary>
    private const int MostDepth = 64;

    private const ulong Ones = 0x0101010101010101UL;
    private const ulong HighBits = 0x8080808080808080UL;

    /// <summary>The place behind white space.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal static int WhiteSpace(ReadOnlySpan<byte> json, int at)
    {
        while (at < json.Length && json[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        return at;
    }

    /// <summary>The place behind a value.</summary>
    /// <exception cref="JsonException">It is not sound.</exception>
    [MethodImpl(HotPath.Compiled)]
    internal static int Value(ReadOnlySpan<byte> json, int at) => At(json, at) switch
    {
        (byte)'"' => String(json, at),
        (byte)'{' or (byte)'[' => Nested(json, at),
        (byte)'t' => Literal(json, at, "true"u8),
        (byte)'f' => Literal(json, at, "false"u8),
        (byte)'n' => Literal(json, at, "null"u8),
        _ => Number(json, at),
    };

    /// <summary>The place behind a string, which begins here.</summary>
    /// <exception cref="JsonException">It is not sound.</exception>
    [MethodImpl(HotPath.Compiled)]
    internal static int String(ReadOnlySpan<byte> json, int at)
    {
        if (At(json, at) != '"')
        {
            throw Broken("a name or a text does not begin with a quote", at);
        }

        at++;
        while (true)
        {
            at = TextEnd(json, at);
            switch (At(json, at))
            {
                case (byte)'"':
                    return at + 1;
                case (byte)'\\':
                    at = Escape(json, at);
                    break;
                default:
                    throw Broken("a control character stands in a text", at);
            }
        }
    }

    /// <summary>The place of the colon's far side: what a name is followed by.</summary>
    /// <exception cref="JsonException">There is no colon.</exception>
    [MethodImpl(HotPath.Compiled)]
    internal static int Colon(ReadOnlySpan<byte> json, int at)
    {
        at = WhiteSpace(json, at);
        return At(json, at) == ':' ? WhiteSpace(json, at + 1) : throw Broken("a name has no colon behind it", at);
    }

    /// <summary>The byte there.</summary>
    /// <exception cref="JsonException">The text ends before.</exception>
    [MethodImpl(HotPath.Compiled)]
    internal static byte At(ReadOnlySpan<byte> json, int at) => at < json.Length ? json[at] : throw Broken("it ends too early", json.Length);

    internal static JsonException Broken(string what, int at) => new($"{what} (byte {at}).");

    /// <summary>The place of the next quote, backslash or control character.</summary>
    [MethodImpl(HotPath.Compiled)]
    private static int TextEnd(ReadOnlySpan<byte> json, int at)
    {
        const ulong Quotes = Ones * (byte)'"';
        const ulong Backslashes = Ones * (byte)'\\';
        const ulong Blanks = Ones * (byte)' ';
        while (at + sizeof(ulong) <= json.Length)
        {
            ulong text = BinaryPrimitives.ReadUInt64LittleEndian(json.Slice(at));
            ulong quotes = text ^ Quotes;
            ulong backslashes = text ^ Backslashes;

            // A borrow runs upwards only, so that the lowest bit found is right.
            ulong found = (((quotes - Ones) & ~quotes) | ((backslashes - Ones) & ~backslashes) | ((text - Blanks) & ~text)) & HighBits;
            if (found != 0)
            {
                return at + LowestByte(found);
            }

            at += sizeof(ulong);
        }

        while (at < json.Length && json[at] is not ((byte)'"' or (byte)'\\' or < (byte)' '))
        {
            at++;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LowestByte(ulong found)
    {
#if NET
        return System.Numerics.BitOperations.TrailingZeroCount(found) >> 3;
#else
        int place = 0;
        while ((found & 0x80) == 0)
        {
            found >>= 8;
            place++;
        }

        return place;
#endif
    }

    private static int Escape(ReadOnlySpan<byte> json, int at)
    {
        const int Hexadecimals = 4;
        switch (At(json, at + 1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return at + 2;
            case (byte)'u':
                for (int i = 2; i < 2 + Hexadecimals; i++)
                {
                    if (At(json, at + i) is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'F') or (>= (byte)'a' and <= (byte)'f')))
                    {
                        throw Broken("an escape is none that JSON knows", at);
                    }
                }

                return at + 2 + Hexadecimals;
            default:
                throw Broken("an escape is none that JSON knows", at);
        }
    }

    [MethodImpl(HotPath.Compiled)]
    private static int Nested(ReadOnlySpan<byte> json, int at)
    {
        // One bit a level: whether it is an object.
        ulong objects = 0;
        int depth = 0;
        while (true)
        {
            byte first = At(json, at);
            bool isObject = first == '{';
            if (isObject || first == '[')
            {
                if (++depth >= MostDepth)
                {
                    throw Broken($"it is nested more than {MostDepth} deep", at);
                }

                objects = (objects << 1) | (isObject ? 1UL : 0UL);
                at = WhiteSpace(json, at + 1);
                if (At(json, at) != (isObject ? '}' : ']'))
                {
                    at = isObject ? Colon(json, String(json, at)) : at;
                    continue;
                }
            }
            else
            {
                at = WhiteSpace(json, Value(json, at));
            }

            // Behind a value: the ends of all that end with it, then a comma.
            while (At(json, at) == ((objects & 1) != 0 ? '}' : ']'))
            {
                objects >>= 1;
                at++;
                if (--depth == 0)
                {
                    return at;
                }

                at = WhiteSpace(json, at);
            }

            if (At(json, at) != ',')
            {
                throw Broken("a comma or a bracket is missing", at);
            }

            at = WhiteSpace(json, at + 1);
            at = (objects & 1) != 0 ? Colon(json, String(json, at)) : at;
        }
    }

    private static int Literal(ReadOnlySpan<byte> json, int at, ReadOnlySpan<byte> literal) =>
        json.Slice(at).StartsWith(literal) ? at + literal.Length : throw Broken("a word is none that JSON knows", at);

    [MethodImpl(HotPath.Compiled)]
    private static int Number(ReadOnlySpan<byte> json, int at)
    {
        int digits = at + (At(json, at) == '-' ? 1 : 0);
        int end = Digits(json, digits);
        if (json[digits] == '0' && end > digits + 1)
        {
            throw Broken("a number begins with a zero", digits);
        }

        if (end < json.Length && json[end] == '.')
        {
            end = Digits(json, end + 1);
        }

        if (end < json.Length && json[end] is (byte)'e' or (byte)'E')
        {
            end++;
            end = Digits(json, end + (At(json, end) is (byte)'+' or (byte)'-' ? 1 : 0));
        }

        return end;
    }

    /// <summary>The place behind one digit or more.</summary>
    [MethodImpl(HotPath.Compiled)]
    private static int Digits(ReadOnlySpan<byte> json, int at)
    {
        if (At(json, at) is not (>= (byte)'0' and <= (byte)'9'))
        {
            throw Broken("a value is none that JSON knows", at);
        }

        while (at < json.Length && json[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at;
    }
}
