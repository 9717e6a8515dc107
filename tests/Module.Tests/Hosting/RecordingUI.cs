using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using System.Text;

namespace Module.Tests.Hosting;

internal sealed class RecordingUI : PSHostUserInterface
{
    internal StringBuilder Written { get; } = new();

    public override PSHostRawUserInterface RawUI { get; } = new RecordingRawUI();

    public override void Write(string value) => Written.Append(value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Written.Append(value);

    public override void WriteLine(string value) => Written.AppendLine(value);

    public override void WriteErrorLine(string value) => Written.AppendLine(value);

    public override void WriteDebugLine(string message) => Written.AppendLine(message);

    public override void WriteVerboseLine(string message) => Written.AppendLine(message);

    public override void WriteWarningLine(string message) => Written.AppendLine(message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override string ReadLine() => throw new NotSupportedException("Nobody answers here.");

    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException("Nobody answers here.");

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) =>
        throw new NotSupportedException("Nobody answers here.");

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice) =>
        throw new NotSupportedException("Nobody answers here.");

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw new NotSupportedException("Nobody answers here.");

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        throw new NotSupportedException("Nobody answers here.");
}
