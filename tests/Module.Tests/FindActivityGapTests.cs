using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class FindActivityGapTests : ModuleTest
{
    public FindActivityGapTests() => Session.Set("audit", Path.Combine(Places.Repository, "samples", "nora-lind-2026-audit.csv"));

    [Fact]
    public void The_planted_throttling_and_the_mailboxes_without_access_records_are_found()
    {
        PowerShellResult result = Session.Run("Import-MailboxActivity $audit -WarningAction Ignore | Find-ActivityGap | ForEach-Object { \"$($_.Kind) $($_.Mailbox) $($_.StartTimeUtc)\" }");

        Assert.Equal("Retention  ", result.Texts[0]);
        Assert.Contains("Throttled nora.lind@contoso.example 2026-05-22T21:40:18.000Z", result.Texts);
        Assert.Contains(result.Texts, text => text.StartsWith("AccessNotLogged tom.adler", StringComparison.Ordinal));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public void Retention_and_silence_can_be_chosen()
    {
        Assert.Contains("kept for 90 days", Assert.Single(Reasons("-Retention 90", "Retention")), StringComparison.Ordinal);
        Assert.True(Reasons("-SilentDays 1", "NoRecord").Length > 5);
        Assert.Empty(Reasons("-SilentDays 30", "NoRecord"));
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(Session.Run("@() | Find-ActivityGap").Output);

    private string[] Reasons(string parameters, string kind) =>
        Session.Run($"Import-MailboxActivity $audit -WarningAction Ignore | Find-ActivityGap {parameters} | Where-Object Kind -eq {kind} | ForEach-Object Reason").Texts;
}
