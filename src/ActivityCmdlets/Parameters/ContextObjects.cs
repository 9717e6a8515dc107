using System.Collections;
using System.Management.Automation;
using OutlookActivities.Reasoning;

namespace OutlookActivities.Commands;

/// <summary>
/// The intruder's context as sessions and findings hold it. They are asked by the names of their properties, so that those of a job, of Import-Clixml and
/// of Import-Csv do as well.
/// </summary>
internal static class ContextObjects
{
    internal static IReadOnlyList<ContextClause> Clauses(PSObject[] objects, IActivityReporter reporter)
    {
        var clauses = new List<ContextClause>();
        int without = 0;
        foreach (PSObject item in objects)
        {
            ContextClause? clause = item is null ? null : ContextClause.Of(
                Texts(item, nameof(ActivitySession.ClientIP)),
                Texts(item, nameof(ActivitySession.ClientSessionId)),
                Texts(item, nameof(ActivitySession.ApplicationId)),
                Texts(item, nameof(ActivitySession.UserName)).FirstOrDefault());
            if (clause is null)
            {
                without++;
            }
            else
            {
                clauses.Add(clause);
            }
        }

        if (clauses.Count == 0)
        {
            throw new ActivityException(
                ActivityErrorId.ContextEmpty,
                "No object of -Context holds an address, a session or an application. Give it sessions of ConvertTo-ActivitySession or findings of Find-SuspiciousActivity.");
        }

        if (without > 0)
        {
            reporter.Warning($"{without} objects of -Context hold no address, session or application and are not looked for.");
        }

        return clauses;
    }

    /// <summary>A list, or its text <c>a; b</c> as Export-Csv writes it.</summary>
    private static IEnumerable<string> Texts(PSObject item, string name)
    {
        object? value = item.Properties[name]?.Value;
        value = value is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : value;
        return value switch
        {
            null => [],
            string text => TextList.Split(text) ?? TextList.Empty,
            IEnumerable list => list.Cast<object?>().Select(entry => entry?.ToString() ?? "").Where(text => text.Length > 0),
            _ => [value.ToString() ?? ""],
        };
    }
}
