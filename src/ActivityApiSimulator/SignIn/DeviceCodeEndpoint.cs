namespace OutlookActivities.Simulator;

/// <summary>POST /{tenant}/oauth2/v2.0/devicecode.</summary>
internal sealed class DeviceCodeEndpoint(SignInDirectory directory, PendingGrants<DeviceCode> devices)
{
    private const int Lifetime = 900;
    private int _last = 1000;

    /// <exception cref="SignInException">The request is refused.</exception>
    internal Dictionary<string, object> Answer(SignInForm form, Uri baseUri)
    {
        Grant grant = directory.ForUser(form);
        string code = $"SIM{Interlocked.Increment(ref _last)}";
        Uri page = new(baseUri, "devicelogin");
        return new()
        {
            ["user_code"] = code,
            ["device_code"] = devices.Add(new(grant, directory.Now.AddSeconds(Lifetime))),
            ["verification_uri"] = page,
            ["expires_in"] = Lifetime,
            ["interval"] = 1,
            ["message"] = $"To sign in, use a web browser to open the page {page} and enter the code {code} to authenticate.",
        };
    }
}
