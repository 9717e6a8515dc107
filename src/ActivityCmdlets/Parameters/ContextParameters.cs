using System.Management.Automation;
using OutlookActivities.Reasoning;

namespace OutlookActivities.Commands;

/// <summary>The intruder's context as the parameters of Find-ExposedMessage name it: any value of each, all that are given together.</summary>
internal static class ContextParameters
{
    internal static IReadOnlyList<ContextClause> Clauses(FindExposedMessageCommand command)
    {
        object?[] given = [command.ClientIP, command.ClientSessionId, command.ApplicationId, command.Client, command.UserAgent, command.UserName];
        return Array.TrueForAll(given, value => value is null)
            ? []
            : [new ContextClause
            {
                Addresses = command.ClientIP?.Select(ValidateAddressRangeAttribute.Read).ToArray(),
                Sessions = Ids(command.ClientSessionId),
                Applications = Ids(command.ApplicationId),
                Client = Wildcards(command.Client),
                UserAgent = Wildcards(command.UserAgent),
                UserName = Wildcards(command.UserName),
            }];
    }

    private static HashSet<string>? Ids(string[]? ids) => ids is null ? null : new HashSet<string>(ids.Select(id => id.Trim()), StringComparer.OrdinalIgnoreCase);

    private static Func<string, bool>? Wildcards(string[]? patterns)
    {
        if (patterns is null)
        {
            return null;
        }

        WildcardPattern[] wanted = [.. patterns.Select(pattern => new WildcardPattern(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant))];
        return text => Array.Exists(wanted, pattern => pattern.IsMatch(text));
    }
}
