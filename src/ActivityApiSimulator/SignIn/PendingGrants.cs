using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace OutlookActivities.Simulator;

/// <summary>Codes and refresh tokens that stand for a grant until they are used.</summary>
internal sealed class PendingGrants<T>
    where T : class
{
    private readonly ConcurrentDictionary<string, T> _grants = new(StringComparer.Ordinal);

    internal string Add(T grant)
    {
        string code = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
        _grants[code] = grant;
        return code;
    }

    internal T? Find(string code) => _grants.GetValueOrDefault(code);

    /// <summary>A code is good once.</summary>
    internal T? Take(string code) => _grants.TryRemove(code, out T? grant) ? grant : null;
}
