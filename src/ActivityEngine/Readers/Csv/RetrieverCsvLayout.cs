using CsvHelper;
using System.Runtime.CompilerServices;

namespace OutlookActivities.Engine.Readers.Csv;

/// <summary>The CSV of the 2018 Python retriever (facts A8): seven columns, the last a Python dict.</summary>
internal sealed class RetrieverCsvLayout(string path, char separator, string? mailbox) : CsvLayout(separator, timeField: 0)
{
    internal static readonly string[] Columns =
        ["TimeStamp", "AppIdType", "ActivityIdType", "ActivityItemId", "ActivityCreationTime", "ClientSessionId", "CustomProperties"];

    private readonly Utf8Names _names = new();
    private readonly ActivityOrigin _origin = new(ActivitySource.ActivitiesApi, mailbox, path);

    [MethodImpl(HotPath.Compiled)]
    internal override string? Read(CsvReader row, long line, List<MailboxActivity> into)
    {
        if (Fault(row, out DateTimeOffset timeStamp) is string fault)
        {
            return fault;
        }

        ReadOnlySpan<byte> app = row.GetSpan(1);
        string? appIdType = app.IsEmpty ? null : _names.Find(app).Text;
        Utf8Names.Name type = _names.Find(row.GetSpan(2));
        byte[] data = Pack(row, out int itemEnd, out int creationEnd, out int sessionEnd);
        into.Add(new MailboxActivity(new RetrieverActivityRecord(_origin, line, timeStamp, type, appIdType, data, itemEnd, creationEnd, sessionEnd)));
        return null;
    }

    [MethodImpl(HotPath.Compiled)]
    private static byte[] Pack(CsvReader row, out int itemEnd, out int creationEnd, out int sessionEnd)
    {
        itemEnd = row.GetSpan(3).Length;
        creationEnd = itemEnd + row.GetSpan(4).Length;
        sessionEnd = creationEnd + row.GetSpan(5).Length;
        byte[] data = new byte[sessionEnd + row.GetSpan(6).Length];
        row.GetSpan(3).CopyTo(data);
        row.GetSpan(4).CopyTo(data.AsSpan(itemEnd));
        row.GetSpan(5).CopyTo(data.AsSpan(creationEnd));
        row.GetSpan(6).CopyTo(data.AsSpan(sessionEnd));
        return data;
    }

    [MethodImpl(HotPath.Compiled)]
    private static string? Fault(CsvReader row, out DateTimeOffset timeStamp)
    {
        timeStamp = default;
        if (row.FieldCount != Columns.Length)
        {
            return $"the row has {row.FieldCount} columns where {Columns.Length} are expected.";
        }

        if (!IsoTime.TryRead(row.GetSpan(0), out timeStamp))
        {
            return $"TimeStamp '{Utf8Text.From(row.GetSpan(0))}' is not a time.";
        }

        if (row.GetSpan(2).IsEmpty)
        {
            return "ActivityIdType is empty.";
        }

        if (!row.GetSpan(4).IsEmpty && !IsoTime.TryRead(row.GetSpan(4), out _))
        {
            return $"ActivityCreationTime '{Utf8Text.From(row.GetSpan(4))}' is not a time.";
        }

        if (row.RawRecord.IndexOf((byte)'\n') >= 0 && HasLineBreakOutsideProperties(row))
        {
            return "a field before CustomProperties has a line break; a quote may be wrong.";
        }

        ReadOnlySpan<byte> properties = row.GetSpan(6);
        string? fault = properties.IsEmpty ? null : PythonDict.Fault(properties);
        return fault is not null ? $"CustomProperties cannot be read: {fault}."
            : Utf8Text.IsValid(row.RawRecord) ? null
            : "the row is not valid UTF-8.";
    }

    /// <summary>No type, id or session has one: where two quotes are wrong, the rows between them would be taken for such a field.</summary>
    private static bool HasLineBreakOutsideProperties(CsvReader row)
    {
        for (int field = 0; field < Columns.Length - 1; field++)
        {
            if (row.GetSpan(field).IndexOf((byte)'\n') >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
