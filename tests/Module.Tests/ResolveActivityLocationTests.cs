using System.Collections;
using Module.Tests.Hosting;
using OutlookActivities.Fixtures;

namespace Module.Tests;

public sealed class ResolveActivityLocationTests : ModuleTest
{
    public ResolveActivityLocationTests()
    {
        Session.Set("file", Activities.Write(Folder));
        string database = Folder.Write("city.mmdb", "");
        new GeoDatabase("GeoLite2-City").Add("192.0.2.0/24", new Hashtable { ["country"] = new Hashtable { ["iso_code"] = "NL" } }).Save(database);
        Session.Set("database", database);
    }

    [Fact]
    public void Activities_pass_with_their_country()
    {
        PowerShellResult result = Session.Run("Import-MailboxActivity $file | Resolve-ActivityLocation $database | ForEach-Object { \"$($_.ActivityIdType) $($_.Country)\" }");

        Assert.Equal(["MessageDelivered ", "Logon NL"], result.Texts);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void Without_a_database_that_can_be_read_nothing_passes()
    {
        PowerShellResult result = Session.Run("Import-MailboxActivity $file | Resolve-ActivityLocation $file");

        Assert.Empty(result.Output);
        Assert.Equal("DatabaseUnreadable", result.ErrorId);
    }
}
