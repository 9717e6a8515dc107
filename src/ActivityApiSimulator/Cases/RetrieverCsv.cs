using System.Buffers;
using System.Text;

namespace OutlookActivities.Simulator;

/// <summary>The file of the Python retriever of 2018, byte for byte: UTF-8 with a mark, LF, quotes only where needed, CustomProperties as a dict's text.</summary>
public static class RetrieverCsv
{
    private const string Header =
        "TimeStamp,AppIdType,ActivityIdType,ActivityItemId,ActivityCreationTime,ClientSessionId,CustomProperties\n";

    /// <summary>Characters gathered before they are encoded and written.</summary>
    private const int Block = 64 * 1024;

    // A lone \r is quoted by Python from 3.13 on; it can stand in an id or a type only, as a dict's text escapes it.
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    /// <summary>Writes all of it.</summary>
    /// <param name="activities">Read once; no more than one is held.</param>
    /// <param name="stream">Stays open.</param>
    public static void Write(IEnumerable<SimulatedActivity> activities, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.Preamble);
        var text = new ArrayBufferWriter<char>(2 * Block);
        var cell = new ArrayBufferWriter<char>(8 * 1024);
        var bytes = new ArrayBufferWriter<byte>(4 * Block);
        text.Write(Header);
        foreach (SimulatedActivity activity in activities)
        {
            AppendRow(text, cell, activity);
            if (text.WrittenCount >= Block)
            {
                WriteOut();
            }
        }

        WriteOut();

        void WriteOut()
        {
            Encoding.UTF8.GetBytes(text.WrittenSpan, bytes);
            stream.Write(bytes.WrittenSpan);
            text.ResetWrittenCount();
            bytes.ResetWrittenCount();
        }
    }

    private static void AppendRow(ArrayBufferWriter<char> text, ArrayBufferWriter<char> cell, SimulatedActivity activity)
    {
        AppendTime(text, activity.TimeStamp);
        AppendCell(text, activity.AppIdType);
        AppendCell(text, activity.ActivityIdType);
        AppendCell(text, activity.ActivityItemId);
        AppendTime(text, activity.ActivityCreationTime);
        AppendCell(text, activity.ClientSessionId);
        cell.ResetWrittenCount();
        PythonDict.Append(cell, activity.CustomProperties);
        AppendCell(text, cell.WrittenSpan, "\n");
    }

    private static void AppendTime(ArrayBufferWriter<char> text, DateTimeOffset time)
    {
        IsoText.Write(time, text.GetSpan(IsoText.Length));
        text.Advance(IsoText.Length);
        text.Write(",");
    }

    private static void AppendCell(ArrayBufferWriter<char> text, ReadOnlySpan<char> value, string end = ",")
    {
        if (value.ContainsAny(NeedQuotes))
        {
            text.Write("\"");
            for (int quote = value.IndexOf('"'); quote >= 0; quote = value.IndexOf('"'))
            {
                text.Write(value[..(quote + 1)]);
                text.Write("\"");
                value = value[(quote + 1)..];
            }

            text.Write(value);
            text.Write("\"");
        }
        else
        {
            text.Write(value);
        }

        text.Write(end);
    }
}
