using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OutlookActivities.Simulator;

/// <summary>A JSON Web Token: what it says, and whether it is signed by a key.</summary>
internal sealed class SignedToken
{
    private readonly JsonElement _header;
    private readonly JsonElement _payload;
    private readonly string _signed;
    private readonly byte[] _signature;

    private SignedToken(JsonElement header, JsonElement payload, string signed, byte[] signature)
    {
        _header = header;
        _payload = payload;
        _signed = signed;
        _signature = signature;
    }

    internal static string Make(object header, object payload, Func<byte[], byte[]> sign)
    {
        string signed = $"{Encode(header)}.{Encode(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>A token that another issuer signed, as a workload has it in a file.</summary>
    internal static string MakeForeign(RSA key, object payload) =>
        Make(new { alg = "RS256", typ = "JWT" }, payload, data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <exception cref="SignInException">It is no token.</exception>
    internal static SignedToken Parse(string text)
    {
        string[] parts = text.Split('.');
        try
        {
            return parts.Length == 3
                ? new(Decode(parts[0]), Decode(parts[1]), $"{parts[0]}.{parts[1]}", Base64Url.DecodeFromChars(parts[2]))
                : throw Malformed();
        }
        catch (Exception error) when (error is FormatException or JsonException)
        {
            throw Malformed();
        }
    }

    internal string Header(string name) => Text(_header, name);

    internal string Claim(string name) => Text(_payload, name);

    /// <summary>Seconds since 1970; MSAL writes them as text.</summary>
    internal DateTimeOffset Time(string name) => long.TryParse(Claim(name), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : throw Malformed();

    internal bool IsSignedBy(RSA key, RSASignaturePadding padding) => key.VerifyData(Encoding.ASCII.GetBytes(_signed), _signature, HashAlgorithmName.SHA256, padding);

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out JsonElement value) ? value.ToString() : "";

    private static string Encode(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));

    private static JsonElement Decode(string part) => JsonElement.Parse(Base64Url.DecodeFromChars(part));

    private static SignInException Malformed() => SignInException.Client(50027, "JWT token is invalid or malformed.");
}
