using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class FindExposedMessageTests : ModuleTest
{
    public FindExposedMessageTests()
    {
        Session.Set("file", Path.Combine(Places.Repository, "samples", "nora-lind-2018-05.csv"));
        Session.Set("audit", Path.Combine(Places.Repository, "samples", "nora-lind-2026-audit.csv"));
        Session.Run("$activities = Import-MailboxActivity $file -Mailbox nora.lind@contoso.example");
    }

    [Fact]
    public void A_range_of_addresses_gives_the_messages_with_how_they_were_seen_and_the_gaps_in_one_line()
    {
        PowerShellResult result = Session.Run("$activities | Find-ExposedMessage -ClientIP 192.0.2.0/24 | ForEach-Object { \"$($_.Subject) $($_.Access) $($_.Certainty)\" }");

        Assert.Equal(5, result.Texts.Length);
        Assert.Contains("Invoice 48813 - payment due 31 May Read AttachmentOpened Observed", result.Texts);
        Assert.Equal("The log cannot speak for everything: 1 Retention, 1 Delegate. Find-ActivityGap tells which stretches.", Assert.Single(result.Warnings));
    }

    [Fact]
    public void Parameters_hold_together_and_take_wildcards()
    {
        Assert.Equal("5", Count("-ClientIP 192.0.2.44, 203.0.113.7 -Client Chrome*"));
        Assert.Equal("0", Count("-ClientIP 203.0.113.7 -Client Chrome*"));
        Assert.Equal("2", Count("-UserAgent *python-requests*"));
        Assert.Equal("2", Count("-ClientIP 192.0.2.44 -EndTime 2018-05-16T09:00"));
        Assert.Equal("5", Count("-UserName NORA.LIND@* -ClientIP 192.0.2.44"));
    }

    [Fact]
    public void Sessions_are_a_context_as_they_are_and_as_text()
    {
        Session.Run("$sessions = $activities | ConvertTo-ActivitySession -WarningAction Ignore | Where-Object { $_.ClientIP -contains '203.0.113.7' }");

        string direct = Count("-Context $sessions");
        Assert.Equal("11", direct);
        Assert.Equal(direct, Count("-Context ($sessions | ForEach-Object { [pscustomobject]@{ ClientIP = \"$($_.ClientIP)\"; ClientSessionId = $_.ClientSessionId; UserName = $_.UserName } })"));
    }

    [Fact]
    public void Findings_are_a_context_and_what_tells_nobody_is_told()
    {
        PowerShellResult result = Session.Run("""
            $today = Import-MailboxActivity $audit -WarningAction Ignore
            $findings = $today | Find-SuspiciousActivity ApplicationMail
            $named = @{}
            $today | Where-Object { $_.ApplicationId -eq "$($findings.ApplicationId)" -and $_.InternetMessageId } | ForEach-Object { $named[$_.InternetMessageId] = $true }
            $named.Count
            ($today | Find-ExposedMessage -Context (@($findings) + [pscustomobject]@{ UserName = 'x' }) | Where-Object Certainty -eq Observed).Count
            """);

        Assert.Equal(["62", "62"], result.Texts);
        Assert.StartsWith("1 objects of -Context hold no address", result.Warnings[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-ClientIP here", "ParameterArgumentValidationError")]
    [InlineData("-Context ([pscustomobject]@{ UserName = 'x' })", "ContextEmpty")]
    [InlineData("-ClientIP 192.0.2.44 -Context 1", "AmbiguousParameterSet")]
    public void What_cannot_be_meant_is_an_error(string parameters, string id)
    {
        PowerShellResult result = Session.Run($"try {{ $activities | Find-ExposedMessage {parameters} }} catch {{ $_.FullyQualifiedErrorId }}");

        Assert.StartsWith(id, Assert.Single(result.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public void Services_of_a_context_are_left_out_with_a_warning_unless_asked_for()
    {
        const string Service = "$today = Import-MailboxActivity $audit -WarningAction Ignore; $today | Find-ExposedMessage -ApplicationId 13937bba-652e-4c46-b222-3003f4d1ff97";

        Assert.Contains(Session.Run(Service).Warnings, warning => warning.Contains("-IncludeService adds them", StringComparison.Ordinal));
        Assert.NotEmpty(Session.Run(Service + " -IncludeService").Output);
    }

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(Session.Run("@() | Find-ExposedMessage").Output);

    private string Count(string parameters) =>
        Assert.Single(Session.Run($"@($activities | Find-ExposedMessage {parameters} -WarningAction Ignore).Count").Texts);
}
