namespace OutlookActivities.Engine.Api;

/// <summary>Which hosts a secret may be sent to, and how.</summary>
internal static class ApiAddress
{
    /// <summary>Where the API was until Microsoft closed it (facts A1).</summary>
    private static readonly string[] s_microsoftHosts = ["outlook.office.com", "outlook.office365.com"];

    /// <summary>The root of a host that may be connected to.</summary>
    /// <exception cref="ActivityException">The address is not https, and not loopback.</exception>
    internal static Uri Check(Uri address)
    {
        bool isWeb = address.IsAbsoluteUri && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
        if (!isWeb || (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback))
        {
            throw new ActivityException(
                ActivityErrorId.InsecureUri,
                $"'{WithoutUser(address)}' is not an https address. A token is sent over https only, except to this machine itself: give -BaseUri as https://host.",
                WithoutUser(address));
        }

        return new Uri(WithoutUser(address).TrimEnd('/') + "/");
    }

    internal static bool IsMicrosofts(Uri address) => s_microsoftHosts.Contains(address.Host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether both are the same scheme, host and port.</summary>
    internal static bool IsSameHost(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>An address may hold a password; no message may.</summary>
    private static string WithoutUser(Uri address) =>
        address.IsAbsoluteUri ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : "The address";
}
