using System.Runtime.InteropServices;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.Extensions.Msal;

namespace OutlookActivities.Engine.Auth;

/// <summary>
/// Where -PersistCache keeps the tokens of users for the next session: encrypted by Windows (DPAPI), in the Keychain of macOS, in the keyring of Linux.
/// Where there is none of these they stay in memory, and that is said; plain text is never written.
/// </summary>
internal static class KeptSignIns
{
    private const string Product = "OutlookActivities";

    /// <summary>The store of Microsoft's sign-ins.</summary>
    internal const string Usual = "sign-ins";

    /// <summary>The store of those that are played on this machine.</summary>
    internal const string Played = "played-sign-ins";

    /// <summary>Has the sign-ins of an application kept; tells where the machine cannot.</summary>
    /// <param name="application">The application.</param>
    /// <param name="store">Which store: what is played on this machine is kept apart.</param>
    /// <returns>Null, or why nothing is kept.</returns>
    internal static async Task<string?> KeepAsync(IPublicClientApplication application, string store)
    {
        try
        {
            // MSAL prints what it does to a trace source; nobody listens to this one.
            var helper = await MsalCacheHelper.CreateAsync(Properties(store), new System.Diagnostics.TraceSource(Product, System.Diagnostics.SourceLevels.Off)).ConfigureAwait(false);
            helper.VerifyPersistence();
            helper.RegisterCache(application.UserTokenCache);
            return null;
        }
        catch (Exception exception) when (exception is MsalCachePersistenceException or IOException or UnauthorizedAccessException or PlatformNotSupportedException or DllNotFoundException)
        {
            return RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
                ? "This machine has no keyring in which tokens could be kept encrypted (libsecret with an unlocked collection): the sign-in lasts for this session only."
                : "This machine cannot keep tokens encrypted: the sign-in lasts for this session only.";
        }
    }

    private static StorageCreationProperties Properties(string store)
    {
        string folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), Product);
        return new StorageCreationPropertiesBuilder(store + ".bin", folder)
            .WithMacKeyChain(Product, store)
            .WithLinuxKeyring(
                "outlookactivities.signins",
                MsalCacheHelper.LinuxKeyRingDefaultCollection,
                "Sign-ins of the PowerShell module OutlookActivities",
                new KeyValuePair<string, string>("Version", "1"),
                new KeyValuePair<string, string>("Store", store))
            .Build();
    }
}
