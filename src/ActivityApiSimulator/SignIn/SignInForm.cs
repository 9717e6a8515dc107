using Microsoft.Extensions.Primitives;

namespace OutlookActivities.Simulator;

/// <summary>The fields of a request, each once and each one that the service knows.</summary>
internal sealed class SignInForm
{
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "client_id", "client_secret", "client_assertion", "client_assertion_type", "scope", "grant_type", "client_info", "code", "code_verifier", "redirect_uri",
        "refresh_token", "device_code", "claims", "response_type", "response_mode", "code_challenge", "code_challenge_method", "state", "prompt", "nonce", "login_hint",
        "client-request-id", "return-client-request-id", "x-app-name", "x-app-ver", "lc", "haschrome", "instance_aware",
    };

    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    private SignInForm(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        foreach ((string name, StringValues values) in fields)
        {
            // What a client says of itself begins with x-client-.
            if (values.Count != 1 || (!s_known.Contains(name) && !name.StartsWith("x-client-", StringComparison.OrdinalIgnoreCase)))
            {
                throw new SignInException(9000411, "invalid_request", $"The field '{name}' is doubled or not known.");
            }

            _fields[name] = values[0]!;
        }
    }

    internal static async Task<SignInForm> ReadAsync(HttpRequest request)
    {
        if (request.Method != HttpMethods.Post)
        {
            throw new SignInException(900561, "invalid_request", "The endpoint only accepts POST requests.");
        }

        if (!request.HasFormContentType || !request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            throw new SignInException(900144, "invalid_request", "The request body must be application/x-www-form-urlencoded.");
        }

        return new(await request.ReadFormAsync());
    }

    internal static SignInForm Read(IQueryCollection query) => new(query);

    internal string? Find(string name) => _fields.GetValueOrDefault(name);

    internal string Get(string name) => _fields.TryGetValue(name, out string? value) && value.Length > 0 ? value : throw SignInException.Missing(name);

    /// <exception cref="SignInException">It is another.</exception>
    internal void Expect(string name, string value)
    {
        if (Get(name) != value)
        {
            throw new SignInException(900144, "invalid_request", $"The field '{name}' must be '{value}'.");
        }
    }
}
