using System.IO.Pipelines;

namespace OutlookActivities.Simulator;

/// <summary>The body of a good answer, to be sent as it is or spoilt.</summary>
internal interface IAnswer
{
    string ContentType { get; }

    /// <summary>Writes as it goes.</summary>
    Task WriteAsync(PipeWriter body, CancellationToken stop);

    /// <summary>All of it at once, for an answer that is to be spoilt.</summary>
    ReadOnlyMemory<byte> ToBytes();
}
