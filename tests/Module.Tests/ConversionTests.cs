using System.Globalization;
using System.Management.Automation;
using Module.Tests.Hosting;

namespace Module.Tests;

/// <summary>Activities as they come back from jobs, remoting, Clixml and Import-Csv.</summary>
public sealed class ConversionTests : ModuleTest
{
    public ConversionTests() => Session.Set("file", Activities.Write(Folder));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void What_was_serialised_is_an_activity_again_in_every_property(int depth)
    {
        PSObject[] activities = Session.Run("Import-MailboxActivity $file -Mailbox nora.lind@contoso.example").Output;
        object[] restored = [.. activities.Select(activity => PSSerializer.Deserialize(PSSerializer.Serialize(activity, depth)))];
        Session.Set("restored", restored);
        Session.Set("direct", Folder.File("direct.jsonl"));
        Session.Set("back", Folder.File("back.jsonl"));

        PowerShellResult result = Session.Run("""
            Import-MailboxActivity $file -Mailbox nora.lind@contoso.example | Export-MailboxActivity $direct
            $restored | Export-MailboxActivity $back
            """);

        Assert.Empty(result.Texts);
        Assert.Equal(File.ReadAllLines(Folder.File("direct.jsonl")), File.ReadAllLines(Folder.File("back.jsonl")));
    }

    [Fact]
    public void Plain_objects_with_the_properties_as_text_are_activities_again()
    {
        PowerShellResult result = Session.Run("""
            $plain = [pscustomobject]@{ TimeUtc = '2018-05-16T10:42:44.548Z'; ActivityIdType = 'Logon'; Source = 'ActivitiesApi'; ClientIP = '192.0.2.44'; CustomProperties = '[{"Name":"x","Value":null}]'; Unknown = 1 }
            $activity = [OutlookActivities.MailboxActivity]$plain
            "$activity"; $activity.Category; $activity.ClientIP; $activity.CustomProperties.Count
            """);

        Assert.Equal(["2018-05-16T10:42:44.548Z Logon", "Logon", "192.0.2.44", "1"], result.Texts);
    }

    [Fact]
    public void An_object_that_is_no_activity_is_refused()
    {
        PowerShellResult result = Session.Run("[OutlookActivities.MailboxActivity][pscustomobject]@{ a = 1 }");

        Assert.Contains("MailboxActivity", result.ErrorText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'2018-05-16'")]
    [InlineData("'2018-05-16T00:00:00Z'")]
    [InlineData("'2018-05-16T02:00+02:00'")]
    [InlineData("[datetime]::new(2018, 5, 16)")]
    [InlineData("[datetime]::new(2018, 5, 16, 0, 0, 0, [System.DateTimeKind]::Utc).ToLocalTime()")]
    [InlineData("[datetimeoffset]::new(2018, 5, 15, 20, 0, 0, [timespan]::FromHours(-4))")]
    public void Every_way_to_write_a_time_means_the_same_moment(string time)
    {
        Session.Set("file", Folder.Write("midnight.csv", """
            TimeStamp,AppIdType,ActivityIdType,ActivityItemId,ActivityCreationTime,ClientSessionId,CustomProperties
            2018-05-15T23:59:59.999Z,Web,Logon,,,before,
            2018-05-16T00:00:00.000Z,Web,Logon,,,midnight,
            2018-05-16T00:00:00.001Z,Web,Logon,,,after,
            """));

        PowerShellResult result = Session.Run($"Import-MailboxActivity $file -StartTime ({time}) -EndTime ({time}) | ForEach-Object ClientSessionId");

        Assert.Equal(["midnight"], result.Texts);
    }

    [Fact]
    public void A_time_that_is_none_is_refused_with_an_example()
    {
        PowerShellResult result = Session.Run("Import-MailboxActivity $file -StartTime soon");

        Assert.Contains("2018-05-03T14:00", result.ErrorText, StringComparison.Ordinal);
    }

    [Fact]
    public void Culture_and_time_zone_change_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            PowerShellResult result = Session.Run("(Import-MailboxActivity $file)[0] | ForEach-Object { $_.TimeUtc; $_.ReceivedTimeUtc; \"$_\" }");
            Assert.Equal(["2018-05-16T10:42:44.548Z", "2018-05-16T10:42:44.000Z", "2018-05-16T10:42:44.548Z MessageDelivered"], result.Texts);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
