using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OutlookActivities;
using OutlookActivities.Engine.Readers.Audit;
using OutlookActivities.Engine.Readers.Files;
using OutlookActivities.Engine.Readers.Json;

namespace ActivityEngine.Tests.Readers.Json;

/// <summary>
/// What is promised of damaged JSON, wherever up to three of its bytes behind the first four (which tell the format) are replaced: nothing is thrown but
/// our own exceptions; every line that holds no damaged byte, nor borders on a damaged line break, is an activity with all it had; every damaged one is
/// an activity or in the raw text of an error.
/// </summary>
public class DamagedJsonTests
{
    private const int Rows = 24;

    private static readonly byte[] s_lines = Encoding.UTF8.GetBytes(ApiActivity.Lines(ApiActivity.Many(Rows)));
    private static readonly byte[] s_page = Encoding.UTF8.GetBytes(ApiActivity.Page(ApiActivity.Many(3)));
    private static readonly (string Item, int From, int To)[] s_places = Places(s_page);

    public static Arbitrary<(int At, byte Value)[]> Damage { get; } = Arb.From(
        Gen.Zip(
            Gen.Choose(4, s_lines.Length - 1),
            Gen.OneOf(Gen.Elements("\",\n\r\\'{}[]:;\t \0u1"u8.ToArray()), Gen.Choose(0, 255).Select(value => (byte)value)))
            .ArrayOf(3)
            .SelectMany(all => Gen.Choose(1, 3).Select(count => all[..count])));

    [Property(MaxTest = 3000)]
    public Property Lines_that_are_not_damaged_are_read_as_they_were_and_damaged_ones_are_accounted_for() => Prop.ForAll(Damage, damage =>
    {
        byte[] content = Damaged(s_lines, damage);

        ReadOutcome outcome = JsonFolder.Read(content);

        Assert.Null(outcome.End);
        HashSet<string> read = [.. outcome.Activities.Select(activity => $"{activity.ActivityItemId} {activity.Id} {activity.TimeUtc} {activity.CustomProperties}")];
        for (int row = 1; row <= Rows; row++)
        {
            (int from, int to) = Place(s_lines, row);
            string item = $"ITEM-{row:D4}";
            if (!damage.Any(change => change.At >= from - 1 && change.At <= to))
            {
                Assert.Contains($$"""{{item}} id {{item}} 2018-05-03T14:07:11.482Z [{"Name":"Subject","Value":"Ann's \"invoice\", no. {{row}}"},{"Name":"From","Value":"sué@fabrikam.com"}]""", read);
            }
            else if (content.AsSpan(from, to - from).IndexOf(Encoding.UTF8.GetBytes(item)) >= 0)
            {
                Assert.True(
                    outcome.Activities.Any(activity => (activity.ActivityItemId + activity.Id + activity.CustomProperties).Contains(item))
                    || outcome.Rows.Any(error => ((string)error.Target!).Contains(item)),
                    $"Damaged row {row} is neither read nor told.");
            }
        }
    });

    /// <summary>The first and the last brackets excepted: what is left without them is another file.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_page_with_a_damaged_byte_loses_no_activity_beyond_the_neighbours_of_the_damage(bool lines)
    {
        byte[] page = lines ? Encoding.UTF8.GetBytes("{\"value\":[\n" + string.Join(",\n", ApiActivity.Many(3)) + "\n]}") : s_page;
        (string Item, int From, int To)[] places = Places(page);
        for (int at = 10; at < page.Length - 2; at++)
        {
            foreach (byte value in "\",\n\\{}[]: x1t\0"u8)
            {
                byte[] damaged = Damaged(page, [(at, value)]);
                var outcome = ReadOutcome.Of(reporter => JsonActivityReader.Read(new RewindableStream(new MemoryStream(damaged)), "a.json", null, new AuditRecordReader("a.json", new AuditRecordHistory(), reporter), reporter, CancellationToken.None));

                string[] lost = [.. places.Where(place => at < place.From - 2 || at > place.To + 1).Select(place => place.Item).Except(outcome.Items)];
                Assert.True(outcome.End is null && lost.Length == 0, $"With '{(char)value}' at {at} there is nothing of {string.Join(", ", lost)}.");
                string told = string.Concat(outcome.Rows.Select(error => error.Target).Concat(outcome.Activities.Select(activity => activity.ActivityItemId + activity.Id + activity.CustomProperties)));
                Assert.All(places, place => Assert.True(told.Contains(place.Item), $"With '{(char)value}' at {at} {place.Item} is neither read nor told."));
            }
        }
    }

    [Fact]
    public void A_page_that_is_cut_off_anywhere_gives_every_whole_activity_and_an_error()
    {
        for (int length = 1; length < s_page.Length; length++)
        {
            ReadOutcome outcome = JsonFolder.Read(s_page[..length]);

            int whole = s_places.Count(place => place.To <= length);
            Assert.Equal(ApiActivity.Items(whole), outcome.Items);
            Assert.True(outcome.End is not null || outcome.Errors.Count > 0, $"Nothing is told of the cut at {length}.");
            Assert.True(whole == 0 || outcome.End is null, $"The cut at {length} is not an error of the row.");
        }
    }

    [Fact]
    public void A_cut_in_an_indented_page_a_line_or_a_file_of_ours_is_an_error_too()
    {
        string page = ApiActivity.Indented(ApiActivity.Page(ApiActivity.Many(2)));
        for (int length = page.IndexOf("ITEM-0001\",", StringComparison.Ordinal); length < page.Length; length++)
        {
            ReadOutcome outcome = JsonFolder.Read(page[..length]);

            Assert.True(outcome.End is not null || outcome.Errors.Count > 0, $"Nothing is told of the cut at {length}.");
        }

        string line = ApiActivity.Numbered(2);
        for (int length = 1; length < line.Length; length++)
        {
            ReadOutcome outcome = JsonFolder.Read(ApiActivity.Lines(ApiActivity.Numbered(1)) + line[..length]);

            Assert.Equal(["ITEM-0001"], outcome.Items);
            ActivityRowException error = Assert.Single(outcome.Rows);
            Assert.Equal(2, error.Line);
            Assert.Equal(line[..length], error.Target);
        }
    }

    [Property(MaxTest = 1000)]
    public Property Whatever_begins_like_json_is_never_more_than_our_own_errors() => Prop.ForAll(
        Gen.Zip(
            Gen.Elements("{", "[", "{\"value\":[", "{\"TimeStamp\":", "{\"ActivityIdType\":\"x\"", "{\"tables\":[", "{\"tables\":[{\"columns\":[{\"name\":\"OfficeId\"}],\"rows\":[[\"1\""),
            Gen.OneOf(Gen.Elements("\",\n\\{}[]:1 tn"u8.ToArray()), Gen.Choose(0, 255).Select(value => (byte)value)).ArrayOf()).ToArbitrary(),
        parts =>
        {
            ReadOutcome outcome = JsonFolder.Read([.. Encoding.UTF8.GetBytes(parts.Item1), .. parts.Item2]);

            Assert.All(outcome.Errors, error => Assert.IsType<ActivityRowException>(error));
        });

    private static byte[] Damaged(byte[] sound, (int At, byte Value)[] damage)
    {
        byte[] content = (byte[])sound.Clone();
        foreach ((int at, byte value) in damage)
        {
            content[at] = value;
        }

        return content;
    }

    private static (string Item, int From, int To)[] Places(byte[] file) =>
        [.. Enumerable.Range(1, 3).Select(number => ($"ITEM-{number:D4}", Place(file, number).From, Place(file, number).To))];

    private static (int From, int To) Place(byte[] file, int number)
    {
        byte[] text = Encoding.UTF8.GetBytes(ApiActivity.Numbered(number));
        int from = file.AsSpan().IndexOf(text);
        return (from, from + text.Length);
    }
}
