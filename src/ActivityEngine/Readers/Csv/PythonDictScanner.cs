using System.Runtime.CompilerServices;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>
/// Walks over a Python dict literal as <c>repr</c> writes it, entry by entry, without making text of it. The 2018 retriever's CustomProperties
/// cell is one (facts A8).
/// </summary>
internal ref struct PythonDictScanner
{
    /// <summary>Deeper than any value of a record; a guard against hostile input.</summary>
    private const int DeepestNesting = 64;

    private readonly ReadOnlySpan<byte> _text;
    private int _at;
    private bool _opened;

    internal PythonDictScanner(ReadOnlySpan<byte> text)
    {
        _text = text;
        _at = 0;
        _opened = false;
        Reason = null;
    }

    /// <summary>What is wrong, once <see cref="TryNext"/> has given false on a broken literal.</summary>
    internal string? Reason { get; private set; }

    /// <summary>Goes to the next entry; false at the end, and where the literal is broken.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal bool TryNext(out PythonToken name, out PythonToken value)
    {
        name = default;
        value = default;
        SkipBlanks();
        if (!_opened)
        {
            if (!Take((byte)'{'))
            {
                return Fail("a Python dict begins with {");
            }

            _opened = true;
            SkipBlanks();
        }
        else if (!Take((byte)',') && Peek() != '}')
        {
            return Fail(_at >= _text.Length ? "the Python dict is cut off" : "a comma is missing between two entries of the Python dict");
        }

        SkipBlanks();
        if (Take((byte)'}'))
        {
            SkipBlanks();
            return _at != _text.Length && Fail("text follows the end of the Python dict");
        }

        return TryValue(out name, 0) && TryColon() && TryValue(out value, 0);
    }

    [MethodImpl(HotPath.Compiled)]
    private bool TryColon()
    {
        SkipBlanks();
        return Take((byte)':') || Fail(_at >= _text.Length ? "the Python dict is cut off" : "a colon is missing in the Python dict");
    }

    [MethodImpl(HotPath.Compiled)]
    private bool TryValue(out PythonToken token, int depth)
    {
        SkipBlanks();
        token = default;
        if (_at >= _text.Length)
        {
            return Fail("the Python dict is cut off");
        }

        byte first = _text[_at];
        return first switch
        {
            (byte)'\'' or (byte)'"' => TryString(_at, raw: false, out token),
            (byte)'[' or (byte)'(' or (byte)'{' => TryNested(out token, depth),
            _ => TryWord(out token),
        };
    }

    [MethodImpl(HotPath.Compiled)]
    private bool TryString(int quoteAt, bool raw, out PythonToken token)
    {
        token = default;
        byte quote = _text[quoteAt];
        int at = quoteAt + 1;
        bool escapes = false;
        while (at < _text.Length)
        {
            int step = _text.Slice(at).IndexOfAny(quote, (byte)'\\');
            if (step < 0)
            {
                break;
            }

            at += step;
            if (_text[at] == quote)
            {
                token = new PythonToken(escapes && !raw ? PythonTokenKind.EscapedString : PythonTokenKind.String, quoteAt + 1, at - quoteAt - 1);
                _at = at + 1;
                return true;
            }

            escapes = true;
            int length = raw ? 2 : PythonEscape.Length(_text.Slice(at));
            if (length == 0)
            {
                return Fail("an escape in a Python string is broken");
            }

            at += length;
        }

        return Fail("a Python string is not closed");
    }

    /// <summary>None, True, False, a number, or a string with a prefix (u'…', r'…', b'…').</summary>
    [MethodImpl(HotPath.Compiled)]
    private bool TryWord(out PythonToken token)
    {
        token = default;
        int start = _at;
        int end = start;
        while (end < _text.Length && IsWordByte(_text[end]))
        {
            end++;
        }

        ReadOnlySpan<byte> word = _text.Slice(start, end - start);
        if (end < _text.Length && _text[end] is (byte)'\'' or (byte)'"' && IsStringPrefix(word, out bool raw))
        {
            return TryString(end, raw, out token);
        }

        if (word.SequenceEqual("None"u8))
        {
            token = new PythonToken(PythonTokenKind.None, start, word.Length);
        }
        else if (word.SequenceEqual("True"u8) || word.SequenceEqual("False"u8) || IsNumber(word))
        {
            token = new PythonToken(PythonTokenKind.Literal, start, word.Length);
        }
        else
        {
            return Fail("a value in the Python dict is neither a string, a number, None, True nor False");
        }

        _at = end;
        return true;
    }

    /// <summary>A list, tuple or dict inside a value: its text is kept as it is.</summary>
    [MethodImpl(HotPath.Compiled)]
    private bool TryNested(out PythonToken token, int depth)
    {
        token = default;
        int start = _at;
        byte close = _text[_at] switch { (byte)'[' => (byte)']', (byte)'(' => (byte)')', _ => (byte)'}' };
        if (depth >= DeepestNesting)
        {
            return Fail("the Python dict is nested too deeply");
        }

        _at++;
        SkipBlanks();
        while (!Take(close))
        {
            if (!TryValue(out _, depth + 1))
            {
                return false;
            }

            SkipBlanks();
            if (close == '}' && (!TryColon() || !TryValue(out _, depth + 1)))
            {
                return false;
            }

            SkipBlanks();
            if (!Take((byte)',') && Peek() != close)
            {
                return Fail(_at >= _text.Length ? "the Python dict is cut off" : "a comma is missing in a nested value of the Python dict");
            }

            SkipBlanks();
        }

        token = new PythonToken(PythonTokenKind.Literal, start, _at - start);
        return true;
    }

    private static bool IsStringPrefix(ReadOnlySpan<byte> word, out bool raw)
    {
        raw = word.IndexOfAny((byte)'r', (byte)'R') >= 0;
        foreach (byte b in word)
        {
            if (b is not ((byte)'u' or (byte)'U' or (byte)'r' or (byte)'R' or (byte)'b' or (byte)'B'))
            {
                return false;
            }
        }

        return word.Length is 1 or 2;
    }

    [MethodImpl(HotPath.Compiled)]
    private static bool IsNumber(ReadOnlySpan<byte> word)
    {
        bool digit = false;
        foreach (byte b in word)
        {
            digit |= b is >= (byte)'0' and <= (byte)'9';
            if (b is not ((>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'-' or (byte)'+' or (byte)'e' or (byte)'E' or (byte)'L' or (byte)'_' or (byte)'x' or (byte)'j'))
            {
                return false;
            }
        }

        return digit;
    }

    private static bool IsWordByte(byte b) =>
        b is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z')
            or (byte)'_' or (byte)'.' or (byte)'-' or (byte)'+';

    private readonly int Peek() => _at < _text.Length ? _text[_at] : -1;

    private bool Take(byte wanted)
    {
        if (Peek() != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    [MethodImpl(HotPath.Compiled)]
    private void SkipBlanks()
    {
        while (_at < _text.Length && _text[_at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            _at++;
        }
    }

    private bool Fail(string reason)
    {
        Reason ??= reason;
        return false;
    }
}
