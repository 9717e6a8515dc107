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

    private static readonly string[] TimeFormats = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private readonly FilterTokens tokens;
    private int nesting;

    private FilterParser(string filter) => tokens = new(filter);

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
        return parser.tokens.Current.Kind == FilterTokenKind.End ? expression : throw parser.Unexpected("'and', 'or' or the end");
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
        if (tokens.Current is { Kind: FilterTokenKind.Open })
        {
            return ReadParenthesis();
        }

        if (!TakeWord("not"))
        {
            return ReadComparison();
        }

        if (tokens.Current is { Kind: FilterTokenKind.Open })
        {
            return new NotExpression(ReadParenthesis());
        }

        throw Unexpected("'(' after 'not'");
    }

    private FilterExpression ReadParenthesis()
    {
        FilterToken open = tokens.Take();
        if (++nesting > DeepestNesting)
        {
            throw tokens.Error("Too many parentheses", open.Position);
        }

        FilterExpression inner = ReadOr();
        if (tokens.Current.Kind != FilterTokenKind.Close)
        {
            throw Unexpected("')'");
        }

        tokens.Take();
        nesting--;
        return inner;
    }

    private FilterExpression ReadComparison()
    {
        FilterToken field = tokens.Current;
        if (field.Kind != FilterTokenKind.Word)
        {
            throw Unexpected("a field");
        }

        tokens.Take();
        return field.Text switch
        {
            "TimeStamp" => new TimeComparison(ReadOperator(), ReadTime()),
            "ActivityIdType" => ReadTextComparison(activity => activity.ActivityIdType),
            "AppIdType" => ReadTextComparison(activity => activity.AppIdType),
            _ => throw tokens.Error($"'{field.Text}' is no field to filter by: TimeStamp, ActivityIdType and AppIdType are", field.Position),
        };
    }

    private TextComparison ReadTextComparison(Func<SimulatedActivity, string> field)
    {
        int position = tokens.Current.Position;
        Comparison comparison = ReadOperator();
        if (comparison is not (Comparison.Eq or Comparison.Ne))
        {
            throw tokens.Error("A text is compared with eq or ne only", position);
        }

        if (tokens.Current.Kind != FilterTokenKind.Text)
        {
            throw Unexpected("a text in single quotes");
        }

        return new(field, comparison == Comparison.Eq, tokens.Take().Text);
    }

    private Comparison ReadOperator()
    {
        Comparison? comparison = tokens.Current is { Kind: FilterTokenKind.Word, Text: string word }
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

        tokens.Take();
        return comparison.Value;
    }

    private DateTimeOffset ReadTime()
    {
        // A zone is needed: TryParseExact would take a time without one for local.
        if (tokens.Current is { Kind: FilterTokenKind.Word, Text: string word }
            && (word.EndsWith('Z') || word.LastIndexOfAny(['+', '-']) > word.IndexOf('T', StringComparison.Ordinal))
            && DateTimeOffset.TryParseExact(word, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time))
        {
            tokens.Take();
            return time;
        }

        throw Unexpected("a time such as 2018-05-01T00:00:00Z, without quotes,");
    }

    private bool TakeWord(string word)
    {
        if (tokens.Current is not { Kind: FilterTokenKind.Word } || tokens.Current.Text != word)
        {
            return false;
        }

        tokens.Take();
        return true;
    }

    private FilterSyntaxException Unexpected(string wanted)
    {
        FilterToken found = tokens.Current;
        string what = found.Kind == FilterTokenKind.End ? "the end" : $"'{found.Text}'";
        return tokens.Error($"{wanted} was expected and {what} found", found.Position);
    }
}
