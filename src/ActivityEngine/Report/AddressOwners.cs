namespace OutlookActivities.Engine.Report;

/// <summary>Whether an address is the mailbox owner's: as somebody stated, else what the log lets one suppose. The words never say more than is known.</summary>
internal sealed class AddressOwners(KnownAddresses known, bool isStated, IReadOnlyList<SuspiciousActivity> findings, int days)
{
    private readonly HashSet<string> _suspicious = [.. findings.Where(finding => finding.Severity >= Severity.Medium).SelectMany(finding => finding.ClientIP ?? TextList.Empty)];

    internal string Describe(AddressSummary address)
    {
        string? suspicion = _suspicious.Contains(address.Address) ? "in a finding" : null;
        string? owner = known.Contain(address.Address) ? "yes, as stated"
            : isStated ? "not as stated"
            : address.Days * 2 > days && days > 2 ? "regular"
            : null;
        string seen = $"on {address.Days:N0} of {days:N0} days";
        return string.Join(", ", new[] { owner ?? (suspicion is null ? "not known" : null), suspicion, seen }.Where(part => part is not null));
    }

    /// <summary>Whether it stands out: in a finding of weight, and not stated as the owner's.</summary>
    internal bool IsSuspicious(string address) => _suspicious.Contains(address) && !IsKnown(address);

    internal bool IsKnown(string address) => known.Contain(address);
}
