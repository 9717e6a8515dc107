using System.Text;

namespace OutlookActivities.Simulator.Filters;

/// <summary>Cuts a $filter into its pieces.</summary>
internal sealed class FilterTokens
{
    private readonly string _filter;
    private int _next;

    internal FilterTokens(string filter)
    {
        _filter = filter;
        Current = Read();
    }

    internal FilterToken Current { get; private set; }

    internal FilterToken Take()
    {
        FilterToken taken = Current;
        Current = Read();
        return taken;
    }

    internal FilterSyntaxException Error(string reason, int position) => new(reason, position, _filter);

    private FilterToken Read()
    {
        while (_next < _filter.Length && _filter[_next] == ' ')
        {
            _next++;
        }

        int start = _next;
        if (start == _filter.Length)
        {
            return new(FilterTokenKind.End, "the end", start);
        }

        switch (_filter[start])
        {
            case '(':
                _next++;
                return new(FilterTokenKind.Open, "(", start);
            case ')':
                _next++;
                return new(FilterTokenKind.Close, ")", start);
            case '\'':
                return new(FilterTokenKind.Text, ReadText(), start);
            default:
                _next = _filter.AsSpan(start).IndexOfAny(" ()'") is int length and >= 0 ? start + length : _filter.Length;
                return new(FilterTokenKind.Word, _filter[start.._next], start);
        }
    }

    private string ReadText()
    {
        int start = _next;
        StringBuilder text = new();
        for (_next++; _next < _filter.Length; _next++)
        {
            if (_filter[_next] != '\'')
            {
                text.Append(_filter[_next]);
            }
            else if (_next + 1 < _filter.Length && _filter[_next + 1] == '\'')
            {
                text.Append('\'');
                _next++;
            }
            else
            {
                _next++;
                return text.ToString();
            }
        }

        throw Error("A text without its closing quote", start);
    }
}
