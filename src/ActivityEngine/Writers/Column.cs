using System.Text;

namespace OutlookActivities.Engine.Writers;

/// <summary>One property of a row as the writers see it: its name and its text.</summary>
/// <typeparam name="T">The type of the rows.</typeparam>
internal sealed class Column<T>(string name, Func<T, string?> text, ColumnKind kind = ColumnKind.Text)
{
    internal string Name { get; } = name;

    internal byte[] Utf8Name { get; } = Encoding.UTF8.GetBytes(name);

    internal ColumnKind Kind { get; } = kind;

    /// <summary>The text of the row's property; null where it has none.</summary>
    internal string? Text(T row) => text(row);
}
