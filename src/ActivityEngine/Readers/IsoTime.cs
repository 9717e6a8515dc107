using System.Runtime.CompilerServices;

namespace OutlookActivities.Engine.Readers;

/// <summary>Times as the logs write them, read from bytes. What is not plain ISO 8601 goes the long way through the Model.</summary>
internal static class IsoTime
{
    private const int SecondsLength = 19;
    private const int MostFractionDigits = 7;

    /// <summary>Reads a time; without a zone it is UTC.</summary>
    [MethodImpl(HotPath.Compiled)]
    internal static bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        if (TryReadIso(text, out long ticks))
        {
            time = new DateTimeOffset(ticks, TimeSpan.Zero);
            return true;
        }

        time = default;
        return text.Length is > 0 and < 64 && UtcText.TryRead(Utf8Text.From(text), out time);
    }

    /// <summary>yyyy-MM-ddTHH:mm:ss[.fffffff][Z]</summary>
    [MethodImpl(HotPath.Compiled)]
    private static bool TryReadIso(ReadOnlySpan<byte> text, out long ticks)
    {
        ticks = 0;
        if (text.Length < SecondsLength || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        {
            return false;
        }

        int year = (Two(text, 0) * 100) + Two(text, 2);
        int month = Two(text, 5);
        int day = Two(text, 8);
        int hour = Two(text, 11);
        int minute = Two(text, 14);
        int second = Two(text, 17);
        bool inRange = year >= 1 && month is >= 1 and <= 12 && day >= 1
            && hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59;
        if (!inRange || day > DateTime.DaysInMonth(year, month) || !TryReadFraction(text.Slice(SecondsLength), out int fraction))
        {
            return false;
        }

        ticks = new DateTime(year, month, day, hour, minute, second).Ticks + fraction;
        return true;
    }

    [MethodImpl(HotPath.Compiled)]
    private static bool TryReadFraction(ReadOnlySpan<byte> text, out int ticks)
    {
        ticks = 0;
        int end = text.Length > 0 && text[text.Length - 1] == 'Z' ? text.Length - 1 : text.Length;
        if (end == 0)
        {
            return true;
        }

        int digits = end - 1;
        if (text[0] != '.' || digits is 0 or > MostFractionDigits)
        {
            return false;
        }

        for (int i = 1; i <= MostFractionDigits; i++)
        {
            int digit = i > digits ? 0 : text[i] - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            ticks = (ticks * 10) + digit;
        }

        return true;
    }

    /// <summary>Two digits; far below zero where one is none.</summary>
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -10_000;
    }
}
