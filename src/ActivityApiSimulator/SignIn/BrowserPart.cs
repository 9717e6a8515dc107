using System.Net;
using System.Text.RegularExpressions;

namespace OutlookActivities.Simulator;

/// <summary>What a browser does at signing in, without a browser: it opens the page and sends the form that is on it. For this machine only.</summary>
public static partial class BrowserPart
{
    private const int MostTries = 400;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\">")]
    private static partial Regex Form { get; }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")]
    private static partial Regex Field { get; }

    /// <summary>Opens a page and starts sending its form; whoever waits for the form is not waited for.</summary>
    /// <param name="page">The page; on this machine.</param>
    public static async Task OpenAsync(Uri page)
    {
        string html = await GetAsync(page);
        _ = Task.Run(() => SendAsync(html));
    }

    /// <summary>Opens a page and sends its form.</summary>
    /// <param name="page">The page; on this machine.</param>
    public static async Task VisitAsync(Uri page) => await SendAsync(await GetAsync(page));

    private static async Task<string> GetAsync(Uri page)
    {
        if (!page.IsLoopback)
        {
            throw new ArgumentException($"{page.Authority} is not this machine.", nameof(page));
        }

        // The certificate is made by the simulator and trusted by nobody.
        using HttpClientHandler handler = new() { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using HttpClient http = new(handler);
        using HttpResponseMessage answer = await http.GetAsync(page);
        string html = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? html : throw new InvalidOperationException(html);
    }

    private static async Task SendAsync(string html)
    {
        Uri action = new(WebUtility.HtmlDecode(Form.Match(html).Groups[1].Value));
        Dictionary<string, string> fields = Field.Matches(html).ToDictionary(field => field.Groups[1].Value, field => WebUtility.HtmlDecode(field.Groups[2].Value));
        using HttpClient http = new();

        // The library opens the browser before it listens for what comes back; a user's browser is slower than that.
        for (int tries = 0; tries < MostTries; tries++)
        {
            try
            {
                using FormUrlEncodedContent form = new(fields);
                using HttpResponseMessage answer = await http.PostAsync(action, form);
                return;
            }
            catch (HttpRequestException error) when (error.HttpRequestError == HttpRequestError.ConnectionError)
            {
                await Task.Delay(s_pause);
            }
        }
    }
}
