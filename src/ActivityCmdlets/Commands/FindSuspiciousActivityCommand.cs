using System.Management.Automation;
using OutlookActivities.Reasoning;

namespace OutlookActivities.Commands;

/// <summary>Finds what has the manner of a break-in: sign-ins, consents, rules, forwarding, searches, deletions.</summary>
[Cmdlet(VerbsCommon.Find, "SuspiciousActivity")]
[OutputType(typeof(SuspiciousActivity))]
public sealed class FindSuspiciousActivityCommand : ActivityCommand
{
    private SuspiciousActivityFinder _finder = null!;

    /// <summary>The activities, in any order, of any number of mailboxes and sources.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MailboxActivity InputObject { get; set; } = null!;

    /// <summary>Only these rules.</summary>
    [Parameter(Position = 0)]
    [ArgumentCompleter(typeof(SuspicionRuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Rule { get; set; }

    /// <summary>Not these rules.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(SuspicionRuleCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeRule { get; set; } = [];

    /// <summary>How many days before a sign-in tell what is usual for its user.</summary>
    [Parameter]
    [ValidateRange(3, 3650)]
    public int BaselineDays { get; set; } = SuspicionOptions.DefaultBaselineDays;

    /// <summary>Addresses and ranges that are known to be honest.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateAddressRange]
    public string[] KnownIP { get; set; } = [];

    /// <summary>The words that make a search or a rule suspicious, in place of our own list.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[]? Keyword { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        foreach (string name in (Rule ?? []).Concat(ExcludeRule).Where(name => !SuspicionRules.Known.Any(known => known.Id.Equals(name, StringComparison.OrdinalIgnoreCase))))
        {
            WriteWarning($"'{name}' is no rule; completion with Tab lists them, and about_OutlookActivities_Rules describes them.");
        }

        _finder = new SuspiciousActivityFinder(new SuspicionOptions
        {
            BaselineDays = BaselineDays,
            KnownAddresses = [.. KnownIP.Select(ValidateAddressRangeAttribute.Read)],
            Words = Keyword is null ? SensitiveWords.Default : new SensitiveWords(Keyword),
            Rules = Rule,
            ExcludedRules = ExcludeRule,
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _finder.Add(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        foreach (SuspiciousActivity finding in Engine(() => _finder.Find(CancelToken)))
        {
            WriteObject(finding);
        }
    }
}
