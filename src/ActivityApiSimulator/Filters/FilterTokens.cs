using System.Text;

namespace OutlookActivities.Simulator.Filters;

/// <summary>Cuts a $filter into its pieces.</summary>
internal sealed class FilterTokens
{
    private readonly string filter;
    private int next;

    internal FilterTokens(string filter)
    {
        this.filter = filter;
        Current = Read();
    }

    internal FilterToken Current { get; private set; }

    internal FilterToken Take()
    {
        FilterToken taken = Current;
        Current = Read();
        return taken;
    }

    internal FilterSyntaxException Error(string reason, int position) => new(reason, position, filter);

    private FilterToken Read()
    {
        while (next < filter.Length && filter[next] == ' ')
        {
            next++;
        }

        int start = next;
        if (start == filter.Length)
        {
            return new(FilterTokenKind.End, "the end", start);
        }

        switch (filter[start])
        {
            case '(':
                next++;
                return new(FilterTokenKind.Open, "(", start);
            case ')':
                next++;
                return new(FilterTokenKind.Close, ")", start);
            case '\'':
                return new(FilterTokenKind.Text, ReadText(), start);
            default:
                next = filter.AsSpan(start).IndexOfAny(" ()'") is int length and >= 0 ? start + length : filter.Length;
                return new(FilterTokenKind.Word, filter[start..next], start);
        }
    }

    private string ReadText()
    {
        int start = next;
        StringBuilder text = new();
        for (next++; next < filter.Length; next++)
        {
            if (filter[next] != '\'')
            {
                text.Append(filter[next]);
            }
            else if (next + 1 < filter.Length && filter[next + 1] == '\'')
            {
                text.Append('\'');
                next++;
            }
            else
            {
                next++;
                return text.ToString();
            }
        }

        throw Error("A text without its closing quote", start);
    }
}
