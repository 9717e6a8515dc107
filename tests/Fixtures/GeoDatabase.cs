using System.Collections;
using System.Net;
using System.Text;

namespace OutlookActivities.Fixtures;

/// <summary>
/// Writes small GeoIP databases in the MaxMind DB format 2.0 (maxmind.github.io/MaxMind-DB): a binary tree over the bits of addresses, data, metadata. The
/// Pester tests compile this file too.
/// </summary>
public sealed class GeoDatabase
{
    private const int DataSeparator = 16;

    private readonly List<int[]> _nodes = [new int[2]];
    private int _length;
    private readonly List<byte[]> _records = [];
    private readonly string _type;

    /// <param name="type">What it calls itself.</param>
    public GeoDatabase(string type) => _type = type;

    /// <summary>Adds a network with what is said of it: dictionaries, texts, whole numbers and fractions.</summary>
    public GeoDatabase Add(string network, IDictionary record)
    {
        string[] parts = network.Split('/');
        byte[] address = IPAddress.Parse(parts[0]).GetAddressBytes();
        int bits = int.Parse(parts[1]);
        // IPv4 lies in the first 2^32 addresses of IPv6.
        byte[] whole = new byte[16];
        Buffer.BlockCopy(address, 0, whole, 16 - address.Length, address.Length);
        bits += (16 - address.Length) * 8;
        int offset = _length;
        using (var data = new MemoryStream())
        {
            Write(data, record);
            _records.Add(data.ToArray());
            _length += (int)data.Length;
        }

        int node = 0;
        for (int bit = 0; bit < bits; bit++)
        {
            int side = (whole[bit / 8] >> (7 - (bit % 8))) & 1;
            if (bit == bits - 1)
            {
                _nodes[node][side] = -1 - offset;
                break;
            }

            if (_nodes[node][side] <= 0)
            {
                _nodes.Add(new int[2]);
                _nodes[node][side] = _nodes.Count - 1;
            }

            node = _nodes[node][side];
        }

        return this;
    }

    /// <summary>Writes the file.</summary>
    public void Save(string path)
    {
        using (FileStream file = File.Create(path))
        {
            foreach (int[] node in _nodes)
            {
                foreach (int side in node)
                {
                    // 0 leads nowhere, which the format says with the number of nodes; below 0 is data.
                    WriteBigEndian(file, side == 0 ? _nodes.Count : side > 0 ? side : _nodes.Count + DataSeparator + (-1 - side), 4);
                }
            }

            file.Write(new byte[DataSeparator], 0, DataSeparator);
            _records.ForEach(record => file.Write(record, 0, record.Length));
            byte[] marker = Encoding.GetEncoding("iso-8859-1").GetBytes("\u00AB\u00CD\u00EFMaxMind.com");
            file.Write(marker, 0, marker.Length);
            Write(file, new Dictionary<string, object>
            {
                ["binary_format_major_version"] = (ushort)2,
                ["binary_format_minor_version"] = (ushort)0,
                ["build_epoch"] = (ulong)1_700_000_000,
                ["database_type"] = _type,
                ["description"] = new Dictionary<string, object> { ["en"] = "Invented for a test" },
                ["ip_version"] = (ushort)6,
                ["languages"] = new[] { "en" },
                ["node_count"] = (uint)_nodes.Count,
                ["record_size"] = (ushort)32,
            });
        }
    }

    private static void Write(Stream stream, object value)
    {
        switch (value)
        {
            case string text:
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                Begin(stream, 2, bytes.Length);
                stream.Write(bytes, 0, bytes.Length);
                break;
            case double fraction:
                Begin(stream, 3, 8);
                WriteBigEndian(stream, BitConverter.DoubleToInt64Bits(fraction), 8);
                break;
            case ushort number:
                Begin(stream, 5, 2);
                WriteBigEndian(stream, number, 2);
                break;
            case int number:
                Begin(stream, 6, 4);
                WriteBigEndian(stream, number, 4);
                break;
            case uint number:
                Begin(stream, 6, 4);
                WriteBigEndian(stream, number, 4);
                break;
            case ulong number:
                Begin(stream, 9, 8);
                WriteBigEndian(stream, (long)number, 8);
                break;
            case IDictionary map:
                Begin(stream, 7, map.Count);
                foreach (DictionaryEntry entry in map)
                {
                    Write(stream, entry.Key);
                    Write(stream, entry.Value!);
                }

                break;
            case string[] list:
                Begin(stream, 11, list.Length);
                foreach (string item in list)
                {
                    Write(stream, item);
                }

                break;
            default:
                throw new ArgumentException("A database cannot hold " + value, nameof(value));
        }
    }

    /// <summary>The control byte; types above 7 have one of their own behind it.</summary>
    private static void Begin(Stream stream, int type, int size)
    {
        int small = size < 29 ? size : 29;
        stream.WriteByte((byte)(((type > 7 ? 0 : type) << 5) | small));
        if (type > 7)
        {
            stream.WriteByte((byte)(type - 7));
        }

        if (size >= 29)
        {
            stream.WriteByte((byte)(size - 29));
        }
    }

    private static void WriteBigEndian(Stream stream, long value, int length)
    {
        for (int shift = (length - 1) * 8; shift >= 0; shift -= 8)
        {
            stream.WriteByte((byte)(value >> shift));
        }
    }
}
