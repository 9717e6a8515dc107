using System.Net;
using OutlookActivities.Reasoning;

namespace OutlookActivities.Engine.Locations;

/// <summary>Looks every address up once: millions of activities share a few thousand.</summary>
internal sealed class AddressLocator(LocationDatabase[] databases) : IActivityLocator
{
    /// <summary>More addresses than honest logs have; a hostile one shall not fill the memory.</summary>
    private const int MostAddresses = 500_000;

    private static readonly AddressRange[] s_private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3",
            "::/127", "fc00::/7", "fe80::/10", "ff00::/8",
        }.Select(range => AddressRange.Read(range)!),
    ];

    private readonly Dictionary<SliceHash, ActivityLocation?> _bySlice = [];
    private readonly Dictionary<string, ActivityLocation?> _byText = new(StringComparer.Ordinal);
    private readonly KnownValues<Utf8Slice> _values = new();

    public void Dispose()
    {
        foreach (LocationDatabase database in databases)
        {
            database.Dispose();
        }
    }

    public void Locate(MailboxActivity activity)
    {
        _values.Clear();
        ActivityLocation? location = activity.Record.TryReadKnown(_values)
            ? OfSlice(_values[KnownProperty.Address])
            : activity.IsService || activity.HasBackEndAddress || activity.ClientIP is not string address ? null
            : OfText(address);
        if (location is not null)
        {
            activity.Location = location;
        }
    }

    /// <summary>An address where it lies in the record, of which no string is made but once.</summary>
    private ActivityLocation? OfSlice(Utf8Slice text)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        SliceHash hash = SliceHash.Of(text, 0);
        if (!_bySlice.TryGetValue(hash, out ActivityLocation? location))
        {
            location = ClientAddress.From(text.ToString()) is string address ? OfText(address) : null;
            Make(_bySlice).Add(hash, location);
        }

        return location;
    }

    private ActivityLocation? OfText(string address)
    {
        if (!_byText.TryGetValue(address, out ActivityLocation? location))
        {
            Make(_byText).Add(address, location = LookUp(address));
        }

        return location;
    }

    private ActivityLocation? LookUp(string text)
    {
        if (AddressRange.Bytes(text) is not byte[] bytes || Array.Exists(s_private, range => range.Contains(bytes)))
        {
            return null;
        }

        ActivityLocation? location = null;
        var address = new IPAddress(bytes);
        foreach (LocationDatabase database in databases)
        {
            if (database.Find(address) is { } record)
            {
                location = Merge(location, LocationFields.Read(record));
            }
        }

        return location is { Country: null, City: null, AsNumber: null, AsOrganization: null } ? null : location;
    }

    private static ActivityLocation Merge(ActivityLocation? first, ActivityLocation second) => first is null ? second : new ActivityLocation
    {
        Country = first.Country ?? second.Country,
        City = first.City ?? second.City,
        AsNumber = first.AsNumber ?? second.AsNumber,
        AsOrganization = first.AsOrganization ?? second.AsOrganization,
        Latitude = first.Latitude ?? second.Latitude,
        Longitude = first.Longitude ?? second.Longitude,
    };

    private static Dictionary<TKey, ActivityLocation?> Make<TKey>(Dictionary<TKey, ActivityLocation?> known)
        where TKey : notnull
    {
        if (known.Count >= MostAddresses)
        {
            known.Clear();
        }

        return known;
    }
}
