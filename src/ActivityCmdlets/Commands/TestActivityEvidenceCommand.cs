using System.Management.Automation;
using OutlookActivities.Engine;

namespace OutlookActivities.Commands;

/// <summary>Tests that evidence folders are as they were written.</summary>
[Cmdlet(VerbsDiagnostic.Test, "ActivityEvidence", DefaultParameterSetName = "Path")]
[OutputType(typeof(EvidenceResult))]
public sealed class TestActivityEvidenceCommand : ActivityCommand
{
    /// <summary>Evidence folders; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Path")]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    /// <summary>Evidence folders, taken as they are written.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "LiteralPath")]
    [Alias("PSPath", "LP", "FullName")]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>One object a file, instead of one a folder.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool isLiteral = ParameterSetName == "LiteralPath";
        foreach (string path in isLiteral ? LiteralPath : Path)
        {
            foreach (string folder in Engine(() => FilePaths.Resolve(SessionState, path, isLiteral)))
            {
                foreach (EvidenceResult result in Engine(() => ActivityEvidence.Test(folder, Report, CancelToken)))
                {
                    if (PassThru != (result.File is null))
                    {
                        WriteObject(result);
                    }
                }
            }
        }
    }
}
