using System.Net;
using System.Text.RegularExpressions;

namespace OutlookActivities.Simulator;

/// <summary>GET /{tenant}/oauth2/v2.0/authorize: the user is signed in at once, and the browser brings the code back with a form that sends itself.</summary>
internal sealed partial class AuthorizeEndpoint(SignInDirectory directory, PendingGrants<AuthorizationCode> codes)
{
    [GeneratedRegex("^[A-Za-z0-9_-]{43}$")]
    private static partial Regex Challenge { get; }

    /// <returns>The page.</returns>
    /// <exception cref="SignInException">The request is refused.</exception>
    internal string Answer(SignInForm form)
    {
        form.Expect("response_type", "code");
        form.Expect("response_mode", "form_post");
        form.Expect("code_challenge_method", "S256");
        string challenge = form.Get("code_challenge");
        if (!Challenge.IsMatch(challenge))
        {
            throw new SignInException(501491, "invalid_request", "Invalid size of Code_Challenge parameter.");
        }

        string redirect = form.Get("redirect_uri");
        bool isLoopback = Uri.TryCreate(redirect, UriKind.Absolute, out Uri? uri) && uri is { Scheme: "http", Host: "localhost" };
        if (!isLoopback)
        {
            throw new SignInException(50011, "invalid_client", $"The redirect URI '{redirect}' specified in the request does not match the redirect URIs configured for the application.");
        }

        Grant grant = directory.ForUser(form);
        string state = directory.Options.Faults.WrongState ? "another" : form.Get("state");
        return directory.Options.Faults.IsDeclined
            ? Page(redirect, ("error", "access_denied"), ("error_description", "AADSTS65004: User declined to consent to access the app."), ("state", state))
            : Page(redirect, ("code", codes.Add(new(grant, redirect, challenge))), ("state", state));
    }

    private static string Page(string action, params (string Name, string Value)[] fields) => $"""
        <!DOCTYPE html><title>Working...</title><body onload="document.forms[0].submit()">
        <form method="post" action="{WebUtility.HtmlEncode(action)}">
        {string.Join('\n', fields.Select(field => $"<input type=\"hidden\" name=\"{field.Name}\" value=\"{WebUtility.HtmlEncode(field.Value)}\">"))}
        </form>
        """;
}
