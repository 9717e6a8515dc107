using CsvHelper;
using OutlookActivities.Engine.Readers.Csv;

namespace OutlookActivities.Engine.Writers;

/// <summary>
/// Writes flat CSV, a column a property. Unless it is to be raw, a cell that a spreadsheet would run as a formula gets an apostrophe in front, and
/// the last column says so.
/// </summary>
internal sealed class CsvRowWriter<T>(Stream stream, Column<T>[] columns, bool raw) : RowWriter
{
    private readonly CsvWriter _csv = CsvWriter.Create(stream, CsvForm.Flat, leaveOpen: true);
    private readonly string?[] _cells = new string?[columns.Length];
    private readonly string[] _header = [.. columns.Select(column => column.Name), OwnCsvLayout.EscapedColumn];

    public override void Dispose() => _csv.Dispose();

    internal override void WriteHeader()
    {
        CsvForm.WriteByteOrderMark(stream);
        _csv.WriteRecord(_header);
    }

    internal override bool Takes(object row) => row is T;

    internal override void Write(object row)
    {
        var item = (T)row;
        bool escaped = false;
        for (int i = 0; i < columns.Length; i++)
        {
            _cells[i] = columns[i].Text(item);
            escaped |= !raw && SpreadsheetCell.NeedsEscape(_cells[i]);
        }

        foreach (string? cell in _cells)
        {
            _csv.WriteField(escaped && SpreadsheetCell.NeedsEscape(cell) ? SpreadsheetCell.Escape(cell!) : cell);
        }

        _csv.WriteField(escaped ? "true" : "false");
        _csv.EndRecord();
    }

    internal override bool Continues(ReadOnlySpan<byte> beginning) => CsvForm.HasHeader(beginning, _header);
}
