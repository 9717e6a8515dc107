using System.Collections;
using ActivityEngine.Tests.Readers;
using OutlookActivities;
using OutlookActivities.Engine;
using OutlookActivities.Fixtures;

namespace ActivityEngine.Tests.Locations;

public sealed class LocationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void GeoLite2_cities_and_networks_are_read_from_two_databases()
    {
        MailboxActivity activity = Located("203.0.113.7", City(), Asn());

        Assert.Equal("NL", activity.Country);
        Assert.Equal("Amsterdam", activity.City);
        Assert.Equal(64500, activity.AsNumber);
        Assert.Equal("Example Net", activity.AsOrganization);
        Assert.Equal(52.37, activity.Location!.Latitude);
        Assert.Equal(4.9, activity.Location.Longitude);
    }

    [Fact]
    public void IPinfo_is_read_with_its_flat_names()
    {
        MailboxActivity activity = Located("2001:db8:20::9", Save("ipinfo", new GeoDatabase("ipinfo standard").Add("2001:db8:20::/48", new Hashtable
        {
            ["country"] = "Germany", ["country_code"] = "DE", ["city"] = "Köln", ["asn"] = "AS64501", ["as_name"] = "Beispielnetz", ["lat"] = "50.9", ["lng"] = "6.9",
        })));

        Assert.Equal(("DE", "Köln", 64501L, "Beispielnetz"), (activity.Country, activity.City, activity.AsNumber, activity.AsOrganization));
        Assert.Equal(50.9, activity.Location!.Latitude);
    }

    [Fact]
    public void DB_IP_is_read_where_a_city_has_no_English_name()
    {
        MailboxActivity activity = Located("203.0.113.7", Save("dbip", new GeoDatabase("DBIP-City-Lite").Add("203.0.113.0/24", new Hashtable
        {
            ["country"] = new Hashtable { ["iso_code"] = "CZ" }, ["city"] = new Hashtable { ["names"] = new Hashtable { ["cs"] = "Praha" } },
        })));

        Assert.Equal(("CZ", "Praha"), (activity.Country, activity.City));
        Assert.Null(activity.AsNumber);
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.1.1")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("198.51.100.1")]
    [InlineData("somewhere")]
    [InlineData(null)]
    public void Private_reserved_and_unknown_addresses_are_left_empty(string? address)
    {
        string everything = Save("all", new GeoDatabase("Test").Add("0.0.0.0/1", Record()).Add("128.0.0.0/2", Record()).Add("::/1", Record()).Add("fc00::/6", Record()));
        MailboxActivity activity = address == "198.51.100.1" ? Located(address, City()) : Located(address, everything);

        Assert.Null(activity.Country);
        Assert.Null(activity.Location);
    }

    [Fact]
    public void The_address_of_a_service_or_of_a_host_behind_it_is_left_empty()
    {
        string city = City();

        Assert.Null(Located("203.0.113.7", isService: true, isBackEnd: false, city).Country);
        Assert.Null(Located("203.0.113.7", isService: false, isBackEnd: true, city).Country);
        Assert.Equal("NL", Located("203.0.113.7", isService: false, isBackEnd: false, city).Country);
    }

    [Fact]
    public void The_first_database_that_knows_a_thing_tells_it() =>
        Assert.Equal("NL", Located("203.0.113.7", City(), Save("other", new GeoDatabase("Other").Add("203.0.113.0/24", new Hashtable { ["country"] = "BE", ["city"] = "Gent" }))).Country);

    [Fact]
    public void Activities_of_one_address_share_what_is_known_of_it()
    {
        using IActivityLocator locator = ActivityLocations.Open([City()]);
        MailboxActivity[] activities = [Activity("203.0.113.7"), Activity("203.0.113.7"), Activity("[::ffff:203.0.113.7]:443")];
        Array.ForEach(activities, locator.Locate);

        Assert.Same(activities[0].Location, activities[1].Location);
        Assert.Equal("NL", activities[2].Country);
    }

    [Fact]
    public void What_an_activity_has_stays_where_nothing_is_known()
    {
        MailboxActivity activity = Activity("198.51.100.1");
        activity.Location = new ActivityLocation { Country = "SE" };
        using IActivityLocator locator = ActivityLocations.Open([City()]);
        locator.Locate(activity);

        Assert.Equal("SE", activity.Country);
    }

    [Fact]
    public void A_file_that_is_no_database_is_an_error_that_says_what_to_do()
    {
        string path = Path.Combine(_folder, "no.mmdb");
        File.WriteAllText(path, "TimeStamp,AppIdType");

        ActivityFileException error = Assert.Throws<ActivityFileException>(() => ActivityLocations.Open([City(), path]));
        Assert.Equal(ActivityErrorId.DatabaseUnreadable, error.ErrorId);
        Assert.Contains("Download it again", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_database_is_the_same_error()
    {
        string path = City();
        byte[] bytes = File.ReadAllBytes(path);
        // The data follows the tree; its first map becomes one that points beyond the end.
        int data = bytes.AsSpan().IndexOf("iso_code"u8) - 16;
        bytes.AsSpan(data, 24).Fill(0x3F);
        File.WriteAllBytes(path, bytes);

        using IActivityLocator locator = ActivityLocations.Open([path]);
        Assert.Equal(ActivityErrorId.DatabaseUnreadable, Assert.Throws<ActivityFileException>(() => locator.Locate(Activity("203.0.113.7"))).ErrorId);
    }

    [Fact]
    public void The_bytes_of_a_file_that_was_read_are_enough()
    {
        string log = Path.Combine(_folder, "log.csv");
        File.WriteAllText(log, "2018-05-16T10:42:44.548Z,Web,Logon,,,,\"{'IPAddress': '203.0.113.7'}\"\n");
        using IActivityLocator locator = ActivityLocations.Open([City()]);

        MailboxActivity activity = ReadOutcome.Of(log).Only();
        locator.Locate(activity);

        Assert.Equal("Amsterdam", activity.City);
    }

    private static Hashtable Record() => new() { ["country"] = new Hashtable { ["iso_code"] = "XX" } };

    private string City() => Save("city", new GeoDatabase("GeoLite2-City").Add("203.0.113.0/24", new Hashtable
    {
        ["country"] = new Hashtable { ["iso_code"] = "NL", ["names"] = new Hashtable { ["en"] = "Netherlands" } },
        ["city"] = new Hashtable { ["names"] = new Hashtable { ["en"] = "Amsterdam", ["de"] = "Amsterdam" } },
        ["location"] = new Hashtable { ["latitude"] = 52.37, ["longitude"] = 4.9 },
    }));

    private string Asn() => Save("asn", new GeoDatabase("GeoLite2-ASN").Add("203.0.113.0/25", new Hashtable
    {
        ["autonomous_system_number"] = 64500u, ["autonomous_system_organization"] = "Example Net",
    }));

    private string Save(string name, GeoDatabase database)
    {
        string path = Path.Combine(_folder, name + ".mmdb");
        database.Save(path);
        return path;
    }

    private static MailboxActivity Located(string? address, params string[] databases) => Located(address, isService: false, isBackEnd: false, databases);

    private static MailboxActivity Located(string? address, bool isService, bool isBackEnd, params string[] databases)
    {
        MailboxActivity activity = Activity(address, isService, isBackEnd);
        using IActivityLocator locator = ActivityLocations.Open(databases);
        locator.Locate(activity);
        return activity;
    }

    private static MailboxActivity Activity(string? address, bool isService = false, bool isBackEnd = false) => new(new Record2026(new ActivityDetails
    {
        ClientIP = ClientAddress.From(address), IsService = isService, HasBackEndAddress = isBackEnd,
    }));

    private sealed class Record2026(ActivityDetails details) : ActivityRecord
    {
        internal override DateTimeOffset TimeStamp => DateTimeOffset.UnixEpoch;

        internal override string ActivityIdType => "UserLoggedIn";

        internal override string Category => ActivityCategory.Logon;

        internal override string Source => ActivitySource.UnifiedAuditLog;

        internal override CustomPropertyList ReadCustomProperties() => CustomPropertyList.Empty;

        internal override ActivityDetails ReadDetails(MailboxActivity activity) => details;
    }
}
