using System.Text.RegularExpressions;

namespace OutlookActivities.Engine.Auth;

/// <summary>A tenant as it may stand in an address: a GUID or a domain.</summary>
internal static class TenantName
{
    private static readonly Regex s_name = new("^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <exception cref="ActivityException">It is neither.</exception>
    internal static string Check(string tenant) => s_name.IsMatch(tenant)
        ? tenant
        : throw new ActivityException(
            ActivityErrorId.WrongTenant, $"'{tenant}' is no tenant. Give -TenantId as a GUID or as a domain, such as contoso.onmicrosoft.com.", tenant);
}
