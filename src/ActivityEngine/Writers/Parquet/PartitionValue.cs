using System.Globalization;
using System.Text;

namespace OutlookActivities.Engine.Writers.Parquet;

/// <summary>
/// Values as the names of folders, in the manner of Hive: what a path cannot hold, or would read otherwise, stands there as % and two digits, which every reader
/// of such folders turns back. A mailbox called "../x" is a folder of that odd name and nothing above it.
/// </summary>
internal static class PartitionValue
{
    /// <summary>What readers of such folders take for no value.</summary>
    internal const string None = "__HIVE_DEFAULT_PARTITION__";

    /// <summary>A folder's name has 255 bytes at most; before the value stands the column's name.</summary>
    private const int MostBytes = 200;

    internal static string Of(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return None;
        }

        var name = new StringBuilder(value!.Length);
        for (int i = 0; i < value.Length; i++)
        {
            Append(name, value, ref i);
        }

        string text = name.ToString();
        return Encoding.UTF8.GetByteCount(text) <= MostBytes ? text : Shortened(value, text);
    }

    private static void Append(StringBuilder name, string value, ref int i)
    {
        char c = value[i];
        bool isPair = char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]);
        if (char.IsSurrogate(c) && !isPair)
        {
            // Half a pair has no name on any disk.
            name.Append('\uFFFD');
            return;
        }

        // Windows drops a dot at the end of a name.
        bool isSafe = c < 128 ? char.IsLetterOrDigit(c) || c is '@' or '-' or '_' || (c == '.' && i > 0 && i < value.Length - 1) : char.IsLetterOrDigit(value, i);
        string text = isPair ? value.Substring(i++, 2) : c.ToString();
        if (isSafe)
        {
            name.Append(text);
            return;
        }

        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            name.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A name that no mailbox has is cut, and its hash keeps it apart from others that begin so.</summary>
    private static string Shortened(string value, string text)
    {
        const int Kept = 40;
        const int Digits = 16;
        using var hash = new RecordHash();
        string beginning = text.Substring(0, Kept);
        int cut = beginning.LastIndexOf('%');
        beginning = cut >= Kept - 2 ? beginning.Substring(0, cut) : beginning;
        beginning = char.IsHighSurrogate(beginning[beginning.Length - 1]) ? beginning.Substring(0, beginning.Length - 1) : beginning;
        return beginning + "-" + hash.Of(Utf8Slice.From(value)).Substring(0, Digits);
    }
}
