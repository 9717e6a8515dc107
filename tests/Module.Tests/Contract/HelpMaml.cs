using System.Xml.Linq;

namespace Module.Tests.Contract;

/// <summary>Reads the help that ships: the MAML in the staged module.</summary>
internal static class HelpMaml
{
    internal static CommandHelp[] Read() =>
        [.. XDocument.Load(Path.Combine(Places.Module, "en-US", "OutlookActivities.dll-Help.xml")).Root!.Elements().Select(Command)];

    private static CommandHelp Command(XElement command)
    {
        XElement details = Child(command, "details");
        return new CommandHelp(
            Child(details, "name").Value,
            Child(details, "description").Value.Trim(),
            Child(command, "parameters").Elements().ToDictionary(
                parameter => Child(parameter, "name").Value, parameter => Child(parameter, "description").Value.Trim()),
            [.. Child(command, "examples").Elements().Select(example => Child(example, "code").Value)]);
    }

    private static XElement Child(XElement parent, string name) => parent.Elements().Single(element => element.Name.LocalName == name);
}
