using System.Reflection;
using System.Text.RegularExpressions;
using Module.Tests.Contract;
using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class FindSuspiciousActivityTests : ModuleTest
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    public FindSuspiciousActivityTests() => Session.Set("file", Path.Combine(Places.Repository, "samples", "nora-lind-2018-05.csv"));

    [Fact]
    public void The_intruders_addresses_are_found()
    {
        PowerShellResult result = Session.Run("Import-MailboxActivity $file | Find-SuspiciousActivity UnfamiliarSignIn | ForEach-Object { \"$($_.ClientIP)\" }");

        Assert.Equal(["192.0.2.44", "203.0.113.7", "2001:db8:20::9", "2001:db8:20::9"], result.Texts);
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Findings_show_when_how_much_they_weigh_and_why()
    {
        string screen = Session.Screen("Import-MailboxActivity $file | Find-SuspiciousActivity ScriptClient");

        Assert.Matches(@"TimeUtc +Severity +Rule +Reason", screen);
        Assert.Contains("2018-05-18T21:22:07.319Z High        ScriptClient", screen, StringComparison.Ordinal);
    }

    /// <summary>The page of the rules is made of what the rules say themselves.</summary>
    [Fact]
    public void The_page_of_the_rules_describes_each_as_it_describes_itself()
    {
        using var cmdlets = new StagedCmdlets();
        Type rules = cmdlets.Model.GetType("OutlookActivities.Reasoning.SuspicionRules", throwOnError: true)!;
        var known = (IEnumerable<object>)rules.GetProperty("Known", Any)!.GetValue(null)!;
        string page = Plain(File.ReadAllText(Path.Combine(Places.Module, "en-US", "about_OutlookActivities_Rules.help.txt")));

        string expected = string.Concat(known.Select(rule =>
            $"{Said(rule, "Id")} ({Said(rule, "Severity")}{(Said(rule, "Technique") is string technique ? ", " + technique : "")}) {Said(rule, "Description")} "));

        Assert.True(known.Count() > 25);
        Assert.Contains(Plain(expected), page, StringComparison.Ordinal);
    }

    private static string? Said(object rule, string property) => rule.GetType().GetProperty(property, Any)!.GetValue(rule)?.ToString();

    private static string Plain(string text) => Regex.Replace(text, @"\s+", " ");
}
