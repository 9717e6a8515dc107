using System.Text.RegularExpressions;

namespace Module.Tests.Contract;

/// <summary>Reads the help that is written by hand: docs/help.</summary>
internal static partial class HelpMarkdown
{
    internal static string[] Files { get; } =
        [.. Directory.GetFiles(Path.Combine(Places.Repository, "docs", "help"), "*-*.md").Order(StringComparer.Ordinal)];

    internal static CommandHelp Read(string file)
    {
        string text = File.ReadAllText(file);
        return new CommandHelp(
            Heading().Match(text).Groups[1].Value,
            Section(text, "SYNOPSIS").Trim(),
            Parameter().Matches(Section(text, "PARAMETERS")).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Trim()),
            [.. Code().Matches(Section(text, "EXAMPLES")).Select(match => match.Groups[1].Value)]);
    }

    private static string Section(string text, string name) =>
        Regex.Match(text, $@"^## {name}\n(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;

    [GeneratedRegex(@"^# (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^### -(\w+)\n(.*?)```yaml", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^```powershell\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
