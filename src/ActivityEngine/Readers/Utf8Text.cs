using System.Text;

namespace OutlookActivities.Engine.Readers;

/// <summary>Text from UTF-8 bytes, in both builds of the engine.</summary>
internal static class Utf8Text
{
#if !NET
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
#endif

    /// <summary>The text; bytes that are no UTF-8 become U+FFFD.</summary>
    internal static string From(ReadOnlySpan<byte> bytes)
    {
#if NET
        return Encoding.UTF8.GetString(bytes);
#else
        return GetString(Encoding.UTF8, bytes);
#endif
    }

    /// <summary>The text; null for nothing.</summary>
    internal static string? FromOrNull(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? null : From(bytes);

    internal static bool IsValid(ReadOnlySpan<byte> bytes)
    {
#if NET
        return System.Text.Unicode.Utf8.IsValid(bytes);
#else
        try
        {
            _ = GetCharCount(s_strict, bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
#endif
    }

#if !NET
    private static unsafe string GetString(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "";
        }

        fixed (byte* first = bytes)
        {
            return encoding.GetString(first, bytes.Length);
        }
    }

    private static unsafe int GetCharCount(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return 0;
        }

        fixed (byte* first = bytes)
        {
            return encoding.GetCharCount(first, bytes.Length);
        }
    }
#endif
}
