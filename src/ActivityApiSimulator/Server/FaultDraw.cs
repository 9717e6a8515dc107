using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OutlookActivities.Simulator;

/// <summary>Draws which request meets which fault.</summary>
internal sealed class FaultDraw(SimulatorFaults faults)
{
    private readonly Lock _guard = new();
    private readonly Dictionary<string, (int Attempt, int InARow)> _urls = new(StringComparer.Ordinal);

    internal Fault? Next(string url)
    {
        if (faults.LostAddress is string lost && url.Contains(lost, StringComparison.OrdinalIgnoreCase))
        {
            return Fault.Unavailable;
        }

        lock (_guard)
        {
            (int attempt, int inARow) = _urls.GetValueOrDefault(url);
            Fault? fault = inARow < faults.FailuresInARow ? Draw(url, attempt) : null;
            _urls[url] = (attempt + 1, fault is null ? 0 : inARow + 1);
            return fault;
        }
    }

    // From the seed, the URL and the attempt alone: requests that run at the same time come in any order.
    private Fault? Draw(string url, int attempt)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{faults.Seed} {attempt} {url}"));
        double drawn = BinaryPrimitives.ReadUInt32LittleEndian(hash) / (uint.MaxValue + 1.0);
        foreach (Fault fault in Enum.GetValues<Fault>())
        {
            drawn -= faults.Shares.TryGetValue(fault, out double share) ? share : 0;
            if (drawn < 0)
            {
                return fault;
            }
        }

        return null;
    }
}
