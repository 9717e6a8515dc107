using System.Globalization;
using System.Management.Automation.Host;

namespace OutlookActivities.Lab.Hosting;

/// <summary>A PowerShell host over the console.</summary>
internal sealed class ConsoleHost : PSHost
{
    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "ActivityLab";

    public override PSHostUserInterface UI { get; } = new ConsoleUI();

    public override Version Version { get; } = new(1, 0);

    /// <summary>What <c>exit</c> asked for.</summary>
    internal int? ExitCode { get; private set; }

    public override void EnterNestedPrompt() => throw new NotSupportedException("This host has no nested prompt.");

    public override void ExitNestedPrompt()
    {
    }

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;
}
