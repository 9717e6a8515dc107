using System.Globalization;
using System.Text.RegularExpressions;

namespace OutlookActivities.Engine.Auth;

/// <summary>What the numbers of Microsoft Entra's errors (AADSTS…) mean for whoever runs a script: an error id, and what to do. Microsoft documents them under "Microsoft Entra authentication and authorization error codes".</summary>
internal sealed class EntraError
{
    private const string CheckTenant = "Check -TenantId: it is the tenant in which the application is registered, as GUID or as a domain of it; and -Environment.";
    private const string CheckClient = "Check -ClientId and -TenantId: the application's id, and the tenant in which it is registered.";
    private const string Policy = "A policy of the tenant (conditional access) stands against it. Ask for an exception for this application or account, or sign in from where the policy lets it; the sign-in log of Microsoft Entra names the policy.";
    private const string Factor = "The account has to give a second factor. Sign in with -Interactive, or use an application (-ClientId with -Certificate, or -ManagedIdentity).";
    private const string Account = "Check the account: it must exist in this tenant, be enabled and not locked, and its password must be right and not expired.";
    internal const string Trust = "Check the federated credential of the application: issuer, subject and audience must be those of the token in -ClientAssertionPath.";
    private const string Again = "Run Connect-ActivityApi again.";

    private static readonly Regex s_number = new("AADSTS([0-9]{4,9})", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    private static readonly Dictionary<int, EntraError> s_known = Table();

    private EntraError(string errorId, string advice)
    {
        ErrorId = errorId;
        Advice = advice;
    }

    internal string ErrorId { get; }

    internal string Advice { get; }

    /// <summary>The meaning of the first number in a message; null where there is none, or none that is known.</summary>
    internal static EntraError? Find(string message) =>
        Number(message) is int number && s_known.TryGetValue(number, out EntraError? error) ? error : null;

    internal static int? Number(string message) =>
        s_number.Match(message) is { Success: true } match
        && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;

    private static Dictionary<int, EntraError> Table()
    {
        Dictionary<int, EntraError> table = [];
        Add(ActivityErrorId.WrongTenant, CheckTenant, 90002, 90019, 900021, 900023, 50059, 50128);
        Add(ActivityErrorId.WrongTenant, "The account is of another tenant. Give -TenantId of the account's own tenant, or have it invited as a guest.", 50020, 90072, 500202, 500208, 51004);
        Add(ActivityErrorId.WrongTenant, "The application is registered in one tenant only: give that with -TenantId.", 50194);
        Add(ActivityErrorId.ApplicationNotFound, CheckClient, 700016, 700038, 7000112);
        Add(ActivityErrorId.ApplicationNotFound, "The application does not let users sign in without a secret. In its registration allow public client flows (Authentication), or use -ClientSecret or -Certificate.", 7000218, 7000219);
        Add(ActivityErrorId.ApplicationNotFound, "The application does not know this address to return to. In its registration add http://localhost as an address for mobile and desktop applications.", 50011, 500113);
        Add(ActivityErrorId.PermissionMissing, "{permission} is not granted to the application. An administrator grants it in the application's registration (API permissions, then admin consent).", 65001, 65004, 90094, 90093, 650052, 650056, 650057, 500011, 1002501);
        Add(ActivityErrorId.PermissionMissing, "The account is not assigned to the application. An administrator assigns it under Enterprise applications.", 50105);
        Add(ActivityErrorId.ClientSecretRefused, "Give the secret's value, not its id, with -ClientSecret.", 7000215, 7000216);
        Add(ActivityErrorId.ClientSecretExpired, "Make a new secret in the application's registration (Certificates & secrets) and give its value with -ClientSecret; better, use -Certificate or -ManagedIdentity.", 7000222);
        Add(ActivityErrorId.CertificateExpired, "Add a new certificate to the application's registration (Certificates & secrets) and sign in with that.", 1000502, 7000212);
        Add(ActivityErrorId.CertificateRefused, "Add this certificate to the application's registration (Certificates & secrets), or give the one that is there.", 700027, 700030, 50012, 50027);
        Add(ActivityErrorId.ClockSkew, "Set the clock of this machine: sign-in takes a difference of five minutes at most. If the clock is right, the assertion has expired: get a new one.", 700024, 500133, 500137, 50013, 700021);
        Add(ActivityErrorId.ClientAssertionRefused, Trust, 70021, 700211, 700212, 700213, 700223, 700231, 700232, 7002381);
        Add(ActivityErrorId.ConditionalAccess, Policy, 53000, 53001, 53002, 53003, 53004, 53008, 53009, 53010, 53011, 530003, 530032, 530034, 530035, 50005, 50097, 50131, 50158);
        Add(ActivityErrorId.ConditionalAccess, Factor, 50072, 50074, 50076, 50079, 50203);
        Add(ActivityErrorId.AccountRefused, Account, 50034, 50053, 50055, 50056, 50057, 50126, 50144, 51001, 16000, 16001);
        Add(ActivityErrorId.SignInExpired, Again, 50078, 50132, 50133, 50173, 70008, 70043, 70044, 700003, 700081, 700082, 700084, 500341);
        Add(ActivityErrorId.SignInExpired, "The code was not entered in time. " + Again, 70019, 70020);
        Add(ActivityErrorId.SignInCancelled, Again, 70018, 165000);
        Add(ActivityErrorId.SignInThrottled, "Wait some minutes before the next try, and sign in once a run rather than once a mailbox.", 50196, 90055, 90056);
        return table;

        void Add(string errorId, string advice, params int[] numbers)
        {
            foreach (int number in numbers)
            {
                table.Add(number, new EntraError(errorId, advice));
            }
        }
    }
}
