using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Reflection;
using Module.Tests.Hosting;

namespace Module.Tests.Contract;

/// <summary>The cmdlets of the staged module as PowerShell sees them, and the assemblies it has loaded for them.</summary>
internal sealed class StagedCmdlets : IDisposable
{
    private readonly PowerShellSession _session = new();

    internal StagedCmdlets()
    {
        All = [.. _session.Run("Get-Command -Module OutlookActivities").Output.Select(command => (CmdletInfo)command.BaseObject)];
        Commands = All[0].ImplementingType.Assembly;
        Model = All.SelectMany(command => command.OutputType).Select(output => output.Type.Assembly).First(assembly => assembly.GetName().Name == "OutlookActivities.Model");
    }

    internal CmdletInfo[] All { get; }

    internal Assembly Commands { get; }

    internal Assembly Model { get; }

    /// <summary>The exports as they are written in the manifest, whether or not they exist.</summary>
    internal static string[] Exports
    {
        get
        {
            ScriptBlockAst manifest = Parser.ParseFile(Places.Manifest, out _, out _);
            var table = (Hashtable)manifest.Find(ast => ast is HashtableAst, searchNestedScriptBlocks: false)!.SafeGetValue();
            return [.. ((object[])table["CmdletsToExport"]!).Cast<string>().Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The parameters of a cmdlet that are its own; -WhatIf and -Confirm count where it has them.</summary>
    internal static IEnumerable<ParameterMetadata> OwnParameters(CmdletInfo command) =>
        command.Parameters.Values.Where(parameter => !Cmdlet.CommonParameters.Contains(parameter.Name, StringComparer.OrdinalIgnoreCase));

    public void Dispose() => _session.Dispose();
}
