using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OutlookActivities.Engine.Readers.Csv;

namespace ActivityEngine.Tests.Readers.Csv;

public class PythonDictPropertyTests
{
    [Property(MaxTest = 2000)]
    public Property Whatever_Python_could_write_is_read_with_the_same_names_and_values(int style) => Prop.ForAll(PythonLiteral.Entries, entries =>
    {
        byte[] literal = Encoding.UTF8.GetBytes(PythonLiteral.Dict(entries, new Random(style)));

        Assert.Null(PythonDict.Fault(literal));
        Assert.Equal(entries, PythonDict.Read(literal).Select(property => (property.Name, property.Value)));
    });

    [Property(MaxTest = 500)]
    public Property A_literal_that_is_cut_off_anywhere_is_a_fault(int style) => Prop.ForAll(PythonLiteral.Entries, entries =>
    {
        byte[] literal = Encoding.UTF8.GetBytes(PythonLiteral.Dict(entries, new Random(style)));
        for (int length = 0; length < literal.Length; length += Math.Max(literal.Length / 50, 1))
        {
            Assert.NotNull(PythonDict.Fault(literal.AsSpan(0, length)));
        }
    });

    [Property(MaxTest = 2000)]
    public void Arbitrary_bytes_are_a_fault_or_readable_and_never_an_exception(byte[] garbage) => NeverThrows([(byte)'{', .. garbage, (byte)'}']);

    [Property(MaxTest = 2000)]
    public Property A_literal_with_changed_bytes_is_a_fault_or_readable_and_never_an_exception(int style, (ushort At, byte Value)[] changes) =>
        Prop.ForAll(PythonLiteral.Entries, entries =>
        {
            byte[] literal = Encoding.UTF8.GetBytes(PythonLiteral.Dict(entries, new Random(style)));
            foreach ((ushort at, byte value) in changes)
            {
                literal[at % literal.Length] = value;
            }

            NeverThrows(literal);
        });

    private static void NeverThrows(byte[] literal)
    {
        string? fault = PythonDict.Fault(literal);
        Assert.NotEqual("", fault);
        if (fault is null)
        {
            Assert.All(PythonDict.Read(literal), property => Assert.NotNull(property.Name));
        }
    }
}
