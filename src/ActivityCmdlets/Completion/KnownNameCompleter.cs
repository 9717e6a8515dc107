using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace OutlookActivities.Commands;

/// <summary>Completes names of the sources' vocabulary, with what they mean as the tooltip.</summary>
public abstract class KnownNameCompleter : IArgumentCompleter
{
    private readonly IReadOnlyList<KnownName> _names;

    private protected KnownNameCompleter(IReadOnlyList<KnownName> names) => _names = names;

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        string word = wordToComplete.Trim('\'', '"');
        return _names
            .Where(name => name.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            .Concat(_names.Where(name => name.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) > 0))
            .Select(name => new CompletionResult(Quoted(name.Name), name.Name, CompletionResultType.ParameterValue, name.Meaning));
    }

    /// <summary>Operations of Entra hold blanks.</summary>
    private static string Quoted(string name) => name.IndexOf(' ') < 0 ? name : $"'{name}'";
}
