using System.Text.Json;
using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.SignIn;

/// <summary>A sign-in service and a client of it that sends what a test says.</summary>
internal sealed class SignInAsking : IAsyncDisposable
{
    private readonly OutlookActivities.Simulator.ActivityApiSimulator _simulator;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _client;

    private SignInAsking(OutlookActivities.Simulator.ActivityApiSimulator simulator, SignInCase signIn, DirectoryInfo folder)
    {
        _simulator = simulator;
        _folder = folder;
        Case = signIn;
        _client = new(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true, AllowAutoRedirect = false }) { BaseAddress = simulator.SignIn!.BaseUri };
    }

    internal SignInCase Case { get; }

    internal SignInSimulator Server => _simulator.SignIn!;

    internal static async Task<SignInAsking> StartAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("sign-in-");
        var signIn = SignInCase.Create(folder.FullName);
        return new(await OutlookActivities.Simulator.ActivityApiSimulator.StartAsync(new() { SignIn = signIn.Options }), signIn, folder);
    }

    /// <summary>The fields of a right request of an application with its secret.</summary>
    internal Dictionary<string, string> Secret() => new()
    {
        ["client_id"] = SignInCase.ClientId,
        ["client_secret"] = Case.Secret,
        ["grant_type"] = "client_credentials",
        ["scope"] = "https://graph.microsoft.com/.default",
    };

    /// <summary>The fields of a right request for the page in the browser.</summary>
    internal static Dictionary<string, string> Page() => new()
    {
        ["client_id"] = SignInCase.PublicClientId,
        ["response_type"] = "code",
        ["response_mode"] = "form_post",
        ["redirect_uri"] = "http://localhost:5000",
        ["code_challenge"] = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        ["code_challenge_method"] = "S256",
        ["state"] = "s",
        ["scope"] = "https://graph.microsoft.com/.default openid profile offline_access",
    };

    internal async Task<(int Status, string Text)> PostAsync(string endpoint, Dictionary<string, string> fields, string tenant = SignInOptions.DefaultDomain)
    {
        using FormUrlEncodedContent form = new(fields);
        using HttpResponseMessage answer = await _client.PostAsync($"{tenant}/oauth2/v2.0/{endpoint}", form);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    internal async Task<(int Status, string Text)> GetAsync(string address, string? identityHeader = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        if (identityHeader is not null)
        {
            request.Headers.Add("X-IDENTITY-HEADER", identityHeader);
        }

        using HttpResponseMessage answer = await _client.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    internal Task<(int Status, string Text)> AuthorizeAsync(Dictionary<string, string> fields) =>
        GetAsync($"{SignInOptions.DefaultDomain}/oauth2/v2.0/authorize?{string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))}");

    internal static string Field(string json, string name) => JsonElement.Parse(json).GetProperty(name).ToString();

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _simulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
