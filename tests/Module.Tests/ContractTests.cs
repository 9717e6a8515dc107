using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Module.Tests.Contract;

namespace Module.Tests;

/// <summary>Holds what the module exports, its classes, its help, its views and its tests to one another.</summary>
public sealed class ContractTests : IDisposable
{
    private static readonly CommandHelp[] s_markdown = [.. HelpMarkdown.Files.Select(HelpMarkdown.Read)];
    private static readonly CommandHelp[] s_maml = HelpMaml.Read();
    private readonly StagedCmdlets _cmdlets = new();

    public void Dispose() => _cmdlets.Dispose();

    [Fact]
    public void The_manifest_the_classes_the_help_and_the_Pester_files_name_the_same_cmdlets()
    {
        string[] exports = StagedCmdlets.Exports;

        Assert.NotEmpty(exports);
        Assert.Equal(exports, Sorted(_cmdlets.Commands.GetExportedTypes()
            .Select(type => type.GetCustomAttribute<CmdletAttribute>())
            .OfType<CmdletAttribute>()
            .Select(cmdlet => $"{cmdlet.VerbName}-{cmdlet.NounName}")));
        Assert.Equal(exports, Sorted(_cmdlets.All.Select(command => command.Name)));
        Assert.Equal(exports, HelpMarkdown.Files.Select(file => Path.GetFileNameWithoutExtension(file)));
        Assert.Equal(exports, s_markdown.Select(help => help.Name));
        Assert.Equal(exports, Sorted(s_maml.Select(help => help.Name)));
        Assert.Equal(exports, Sorted(Directory.GetFiles(Path.Combine(Places.Repository, "tests", "Pester"), "*-*.Tests.ps1")
            .Select(file => Path.GetFileName(file).Replace(".Tests.ps1", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_parameter_is_described_in_both_forms_of_the_help()
    {
        foreach (CmdletInfo command in _cmdlets.All)
        {
            string[] parameters = Sorted(StagedCmdlets.OwnParameters(command).Select(parameter => parameter.Name));

            Assert.Equal(parameters, Sorted(Markdown(command).Parameters.Keys));
            Assert.Equal(parameters, Sorted(Maml(command).Parameters.Keys));
            Assert.DoesNotContain("", Markdown(command).Parameters.Values);
        }
    }

    [Fact]
    public void The_help_that_ships_is_the_one_that_is_written()
    {
        foreach (CommandHelp help in s_markdown)
        {
            CommandHelp shipped = s_maml.Single(other => other.Name == help.Name);

            Assert.Equal(help.Synopsis, shipped.Synopsis);
            Assert.Equal(help.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal), shipped.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal));
            Assert.Equal(help.Examples, shipped.Examples);
        }
    }

    [Fact]
    public void Every_cmdlet_has_two_examples_or_more_which_use_it()
    {
        Assert.All(s_markdown, help =>
        {
            Assert.True(help.Examples.Length >= 2, help.Name);
            Assert.All(help.Examples, code => Assert.Contains(help.Name, code, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void No_help_file_has_a_place_left_to_fill_in()
    {
        Assert.All(HelpMarkdown.Files, file => Assert.DoesNotContain("{{", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_type_of_ours_that_comes_out_has_a_table_view()
    {
        XDocument views = XDocument.Load(Path.Combine(Places.Module, "OutlookActivities.Format.ps1xml"));
        string[] viewed = [.. views.Descendants("View").Where(view => view.Element("TableControl") is not null).Descendants("TypeName").Select(name => name.Value)];

        string[] given = Sorted(_cmdlets.All.SelectMany(command => command.OutputType).Select(output => output.Type)
            .Where(type => type.Assembly == _cmdlets.Model).Select(type => type.FullName!).Distinct());

        Assert.All(_cmdlets.All.Where(command => command.Verb is not "Disconnect"), command => Assert.NotEmpty(command.OutputType));
        Assert.NotEmpty(given);
        Assert.Empty(given.Except(viewed));
        Assert.All(viewed, name => Assert.NotNull(_cmdlets.Model.GetType(name)));
    }

    [Fact]
    public void Verbs_are_approved_and_nouns_singular()
    {
        string[] approved = [.. typeof(Cmdlet).Assembly.GetExportedTypes()
            .Where(type => type.Name.StartsWith("Verbs", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetValue(null)!)];

        Assert.All(_cmdlets.All, command =>
        {
            Assert.Contains(command.Verb, approved);
            Assert.DoesNotMatch(new Regex("[^s]s$"), command.Noun);
        });
    }

    [Fact]
    public void Every_error_id_has_its_row_in_the_error_table()
    {
        Type table = _cmdlets.Commands.GetType("OutlookActivities.Commands.ActivityErrorTable", throwOnError: true)!;
        var rows = (IEnumerable<string>)table.GetProperty("Ids", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        FieldInfo[] ids = _cmdlets.Model.GetType("OutlookActivities.ActivityErrorId", throwOnError: true)!.GetFields(BindingFlags.Public | BindingFlags.Static);

        Assert.Equal(Sorted(ids.Select(id => id.Name)), Sorted(rows));
        Assert.All(ids, id => Assert.Equal(id.Name, id.GetRawConstantValue()));
    }

    /// <summary>PowerShell's type scan runs before the engine can be found: such a type would break the import.</summary>
    [Fact]
    public void No_public_type_of_the_cmdlets_has_a_base_a_field_or_a_property_of_the_engine()
    {
        const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

        Assert.All(_cmdlets.Commands.GetExportedTypes(), type => Assert.All(
            type.GetFields(Any).Select(field => field.FieldType)
                .Concat(type.GetProperties(Any).Select(property => property.PropertyType))
                .Concat(type.GetInterfaces())
                .Append(type.BaseType ?? typeof(object))
                .SelectMany(Parts),
            part => Assert.NotEqual("OutlookActivities.Engine", part.Assembly.GetName().Name)));
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.GetGenericArguments().Append(type.HasElementType ? type.GetElementType()! : type).SelectMany(part => part == type ? [part] : Parts(part));

    private static CommandHelp Markdown(CmdletInfo command) => s_markdown.Single(help => help.Name == command.Name);

    private static CommandHelp Maml(CmdletInfo command) => s_maml.Single(help => help.Name == command.Name);

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
