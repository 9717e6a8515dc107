using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ActivityEngine.Tests.Readers.Csv;

/// <summary>
/// What is promised of a damaged file of the 2018 retriever, wherever up to three of its bytes behind the first four (which tell the format) are
/// replaced: nothing is thrown but our own exceptions; every row that holds no damaged byte, nor borders on a damaged line break, is an activity with
/// all it had; every damaged row is an activity or in the raw text of an error.
/// </summary>
public class DamagedFileTests
{
    private const int Rows = 24;

    private static readonly byte[] s_file = Encoding.UTF8.GetBytes("\uFEFF" + RetrieverRow.File(Enumerable.Range(1, Rows).Select(RetrieverRow.Numbered)));

    private static readonly (int From, int To)[] s_rows = [.. Enumerable.Range(1, Rows).Select(Place)];

    public static Arbitrary<(int At, byte Value)[]> Damage { get; } = Arb.From(
        Gen.Zip(
            Gen.Choose(4, s_file.Length - 1),
            Gen.OneOf(Gen.Elements("\",\n\r\\'{}:;\t \0[0x"u8.ToArray()), Gen.Choose(0, 255).Select(value => (byte)value)))
            .ArrayOf(3)
            .SelectMany(all => Gen.Choose(1, 3).Select(count => all[..count])));

    [Property(MaxTest = 3000)]
    public Property Rows_that_are_not_damaged_are_read_as_they_were_and_damaged_ones_are_accounted_for() => Prop.ForAll(Damage, damage =>
    {
        byte[] content = (byte[])s_file.Clone();
        foreach ((int at, byte value) in damage)
        {
            content[at] = value;
        }

        using var folder = new ReadingFolder();
        ReadOutcome outcome = folder.Read(content);

        Assert.Null(outcome.End);
        HashSet<string> read = [.. outcome.Activities.Select(activity => $"{activity.ActivityItemId} {activity.TimeUtc} {activity.CustomProperties}")];
        for (int row = 1; row <= Rows; row++)
        {
            (int from, int to) = s_rows[row - 1];
            string item = $"ITEM-{row:D4}";
            bool damaged = damage.Any(change => change.At >= from - 1 && change.At <= to);
            int itemAt = content.AsSpan(from, to - from).IndexOf(Encoding.UTF8.GetBytes(item));
            if (!damaged)
            {
                Assert.Contains($"{item} {Expected(row)}", read);
            }
            else if (itemAt >= 0)
            {
                Assert.True(
                    outcome.Activities.Any(activity => (activity.ActivityItemId ?? "").Contains(item)) || outcome.Rows.Any(error => ((string)error.Target!).Contains(item)),
                    $"Damaged row {row} is neither read nor told.");
            }
        }
    });

    [Property(MaxTest = 500)]
    public Property A_file_that_is_cut_off_anywhere_loses_the_cut_row_only() => Prop.ForAll(Gen.Choose(120, s_file.Length).ToArbitrary(), length =>
    {
        using var folder = new ReadingFolder();
        ReadOutcome outcome = folder.Read(s_file[..length]);

        int whole = s_rows.Count(row => row.To <= length);
        Assert.Null(outcome.End);
        Assert.InRange(outcome.Activities.Count, whole, whole + 1);
        Assert.Equal(s_rows.Count(row => row.From < length), outcome.Activities.Count + outcome.Errors.Count);
    });

    [Property(MaxTest = 1000)]
    public void Arbitrary_bytes_are_never_more_than_our_own_errors(byte[] garbage)
    {
        using var folder = new ReadingFolder();
        ReadOutcome outcome = folder.Read(garbage);

        Assert.True(outcome.End is not null || outcome.Activities.Count + outcome.Errors.Count > 0);
    }

    private static string Expected(int row)
    {
        string properties = row % 3 == 0 ? "[]" : $$"""[{"Name":"Subject","Value":"Ann's invoice, no. {{row}}"},{"Name":"From","Value":"sue@fabrikam.com"}]""";
        return $"2018-05-03T14:00:{row:D2}.482Z {properties}";
    }

    private static (int From, int To) Place(int row)
    {
        byte[] text = Encoding.UTF8.GetBytes(RetrieverRow.Numbered(row));
        int from = s_file.AsSpan().IndexOf(text);
        return (from, from + text.Length);
    }
}
