using System.Net;
using MaxMind.Db;

namespace OutlookActivities.Engine.Locations;

/// <summary>One mmdb file, mapped into memory: a database of cities has a hundred megabytes, of which few are ever read.</summary>
internal sealed class LocationDatabase : IDisposable
{
    private readonly string _path;
    private readonly Reader _reader;

    internal LocationDatabase(string path)
    {
        _path = path;
        _reader = Guarded(() => new Reader(path, FileAccessMode.MemoryMapped));
    }

    public void Dispose() => _reader.Dispose();

    /// <summary>What it says of an address; null where it knows nothing.</summary>
    internal Dictionary<string, object>? Find(IPAddress address) =>
        Guarded(() => IsBeyond(address) ? null : _reader.Find<Dictionary<string, object>>(address));

    /// <summary>A database of IPv4 alone refuses the others.</summary>
    private bool IsBeyond(IPAddress address) => _reader.Metadata.IPVersion == 4 && address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6;

    /// <summary>A damaged file makes the library throw whatever it stumbles over.</summary>
    private T Guarded<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new ActivityFileException(ActivityErrorId.FileAccessDenied, $"'{_path}' may not be read. Ask for the right to read it, or copy it elsewhere.", _path, exception);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new ActivityFileException(
                ActivityErrorId.DatabaseUnreadable,
                $"'{_path}' is no GeoIP database in the mmdb format, or is damaged: {exception.Message} Download it again, unpacked (.mmdb).",
                _path,
                exception);
        }
    }
}
