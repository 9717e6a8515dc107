using System.Reflection;
using System.Text.RegularExpressions;
using Module.Tests.Contract;

namespace Module.Tests;

/// <summary>about_OutlookActivities_Types and completion tell the same meanings.</summary>
public sealed class AboutTests : IDisposable
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private readonly StagedCmdlets _cmdlets = new();
    private readonly string _about = File.ReadAllText(Path.Combine(Places.Module, "en-US", "about_OutlookActivities_Types.help.txt"));

    public void Dispose() => _cmdlets.Dispose();

    [Theory]
    [InlineData("CATEGORIES", "OutlookActivities.ActivityCategory", "Known", 25)]
    [InlineData("APPLICATION TYPES (AppIdType)", "OutlookActivities.AppTypes", "All", 12)]
    [InlineData("ACTIVITY TYPES (ActivityIdType), with their category", "OutlookActivities.ActivityTypes", "All", 116)]
    [InlineData("OPERATIONS OF THE UNIFIED AUDIT LOG (ActivityIdType), with their category", "OutlookActivities.AuditOperations", "All", 185)]
    public void Each_list_is_the_one_that_completion_shows(string heading, string type, string list, int count)
    {
        string[] known = [.. KnownNames(type, list).Select(Line)];

        Assert.Equal(count, known.Length);
        Assert.Equal(known, Listed(heading));
    }

    /// <summary>A list of the page, its columns one blank apart.</summary>
    private string[] Listed(string heading) =>
        [.. Regex.Match(_about, $@"^  {Regex.Escape(heading)}\r?\n(.*?)\r?\n\r?\n", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value
            .Split('\n').Select(line => Regex.Replace(line.Trim(), " +", " "))];

    private IEnumerable<object> KnownNames(string type, string list)
    {
        Type holder = _cmdlets.Model.GetType(type, throwOnError: true)!;
        return (IEnumerable<object>)holder.GetField(list, Any)!.GetValue(null)!;
    }

    private static string Line(object known) =>
        string.Join(' ', new[] { "Name", "Category", "Meaning" }.Select(part => (string?)known.GetType().GetProperty(part, Any)!.GetValue(known)).OfType<string>());
}
