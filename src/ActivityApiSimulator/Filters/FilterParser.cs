using System.Globalization;

namespace OutlookActivities.Simulator.Filters;

/// <summary>
/// Reads a $filter as the API took it: comparisons of TimeStamp, ActivityIdType and AppIdType, joined by and, or, not and
/// parentheses. As in OData, not binds to what follows it directly, so a comparison needs parentheses after it.
/// </summary>
internal sealed class FilterParser
{
    // A request's own length would allow thousands, which would fill the stack.
    private const int DeepestNesting = 100;

    private static readonly string[] s_timeFormats = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly FilterTokens _tokens;
    private int _nesting;

    private FilterParser(string filter) => _tokens = new(filter);

    /// <summary>Null for an empty filter: the public clients of 2018 sent one, and the API let everything through.</summary>
    /// <exception cref="FilterSyntaxException">With the place where it went wrong.</exception>
    internal static FilterExpression? Parse(string filter)
    {
        if (string.IsNullOrWhiteSpace(filter))
        {
            return null;
        }

        FilterParser parser = new(filter);
        FilterExpression expression = parser.ReadOr();
        return parser._tokens.Current.Kind == FilterTokenKind.End ? expression : throw parser.Unexpected("'and', 'or' or the end");
    }

    private FilterExpression ReadOr()
    {
        FilterExpression left = ReadAnd();
        while (TakeWord("or"))
        {
            left = new OrExpression(left, ReadAnd());
        }

        return left;
    }

    private FilterExpression ReadAnd()
    {
        FilterExpression left = ReadUnary();
        while (TakeWord("and"))
        {
            left = new AndExpression(left, ReadUnary());
        }

        return left;
    }

    private FilterExpression ReadUnary()
    {
        if (_tokens.Current is { Kind: FilterTokenKind.Open })
        {
            return ReadParenthesis();
        }

        if (!TakeWord("not"))
        {
            return ReadComparison();
        }

        if (_tokens.Current is { Kind: FilterTokenKind.Open })
        {
            return new NotExpression(ReadParenthesis());
        }

        throw Unexpected("'(' after 'not'");
    }

    private FilterExpression ReadParenthesis()
    {
        FilterToken open = _tokens.Take();
        if (++_nesting > DeepestNesting)
        {
            throw _tokens.Error("Too many parentheses", open.Position);
        }

        FilterExpression inner = ReadOr();
        if (_tokens.Current.Kind != FilterTokenKind.Close)
        {
            throw Unexpected("')'");
        }

        _tokens.Take();
        _nesting--;
        return inner;
    }

    private FilterExpression ReadComparison()
    {
        FilterToken field = _tokens.Current;
        if (field.Kind != FilterTokenKind.Word)
        {
            throw Unexpected("a field");
        }

        _tokens.Take();
        return field.Text switch
        {
            "TimeStamp" => new TimeComparison(ReadOperator(), ReadTime()),
            "ActivityIdType" => ReadTextComparison(activity => activity.ActivityIdType),
            "AppIdType" => ReadTextComparison(activity => activity.AppIdType),
            _ => throw _tokens.Error($"No field to filter by (TimeStamp, ActivityIdType, AppIdType): '{field.Text}'", field.Position),
        };
    }

    private TextComparison ReadTextComparison(Func<SimulatedActivity, string> field)
    {
        int position = _tokens.Current.Position;
        Comparison comparison = ReadOperator();
        if (comparison is not (Comparison.Eq or Comparison.Ne))
        {
            throw _tokens.Error("A text is compared with eq or ne only", position);
        }

        if (_tokens.Current.Kind != FilterTokenKind.Text)
        {
            throw Unexpected("a text in single quotes");
        }

        return new(field, comparison == Comparison.Eq, _tokens.Take().Text);
    }

    private Comparison ReadOperator()
    {
        Comparison? comparison = _tokens.Current is { Kind: FilterTokenKind.Word, Text: string word }
            ? word switch
            {
                "eq" => Comparison.Eq,
                "ne" => Comparison.Ne,
                "ge" => Comparison.Ge,
                "gt" => Comparison.Gt,
                "le" => Comparison.Le,
                "lt" => Comparison.Lt,
                _ => null,
            }
            : null;
        if (comparison is null)
        {
            throw Unexpected("eq, ne, ge, gt, le or lt");
        }

        _tokens.Take();
        return comparison.Value;
    }

    private DateTimeOffset ReadTime()
    {
        // A zone is needed: TryParseExact would take a time without one for local.
        if (_tokens.Current is { Kind: FilterTokenKind.Word, Text: string word }
            && (word.EndsWith('Z') || word.LastIndexOfAny(['+', '-']) > word.IndexOf('T', StringComparison.Ordinal))
            && DateTimeOffset.TryParseExact(word, s_timeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            _tokens.Take();
            return time;
        }

        throw Unexpected("a time such as 2018-05-01T00:00:00Z, without quotes");
    }

    private bool TakeWord(string word)
    {
        if (_tokens.Current is not { Kind: FilterTokenKind.Word } || _tokens.Current.Text != word)
        {
            return false;
        }

        _tokens.Take();
        return true;
    }

    private FilterSyntaxException Unexpected(string wanted)
    {
        FilterToken found = _tokens.Current;
        string what = found.Kind == FilterTokenKind.End ? "the end" : $"'{found.Text}'";
        return _tokens.Error($"Expected {wanted}, found {what}", found.Position);
    }
}
