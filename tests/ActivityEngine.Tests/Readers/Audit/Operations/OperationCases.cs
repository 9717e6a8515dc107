namespace ActivityEngine.Tests.Readers.Audit.Operations;

/// <summary>All cases.</summary>
public static class OperationCases
{
    internal static IReadOnlyList<OperationCase> Cases { get; } =
        [.. MailboxOperationCases.All, .. SettingOperationCases.All, .. ComplianceOperationCases.All, .. DirectoryOperationCases.All, .. FileOperationCases.All];

    public static TheoryData<OperationCase> All => [.. Cases];
}
