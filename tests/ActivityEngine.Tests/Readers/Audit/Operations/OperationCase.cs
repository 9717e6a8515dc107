namespace ActivityEngine.Tests.Readers.Audit.Operations;

/// <summary>A record of one operation, and what is to be made of it.</summary>
public sealed record OperationCase(
    string Operation, string Record, string Category, string? Mailbox = null, string? Target = null, string? Detail = null, string? Result = null, string? Folder = null)
{
    public override string ToString() => $"{Operation} {Detail}";
}
