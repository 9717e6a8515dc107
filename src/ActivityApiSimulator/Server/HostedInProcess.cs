namespace OutlookActivities.Simulator;

/// <summary>Leaves Ctrl+C and the end of the process to whoever started the simulator: that may be a test or a PowerShell host.</summary>
internal sealed class HostedInProcess : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
