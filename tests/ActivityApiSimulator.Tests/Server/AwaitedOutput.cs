namespace ActivityApiSimulator.Tests.Server;

/// <summary>Output that another thread writes: it is read only when the awaited line is there, as a StringWriter must not be read while it is written.</summary>
internal sealed class AwaitedOutput(string awaited) : StringWriter
{
    private readonly TaskCompletionSource<string> _text = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>All that was written up to the awaited line.</summary>
    internal Task<string> Text => _text.Task;

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        if (value?.Contains(awaited, StringComparison.Ordinal) == true)
        {
            _text.TrySetResult(ToString());
        }

        return Task.CompletedTask;
    }
}
