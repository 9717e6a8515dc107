namespace OutlookActivities.Simulator;

/// <summary>A sign-in that is refused, as Microsoft Entra says it.</summary>
internal sealed class SignInException(int number, string error, string text, int status = StatusCodes.Status400BadRequest) : Exception(text)
{
    internal int Number { get; } = number;

    internal string Error { get; } = error;

    internal int Status { get; } = status;

    internal static SignInException Missing(string field) => new(900144, "invalid_request", $"The request body must contain the following parameter: '{field}'.");

    internal static SignInException Client(int number, string text) => new(number, "invalid_client", text, StatusCodes.Status401Unauthorized);

    /// <summary>An error by its number alone, with the OAuth error that it comes with.</summary>
    internal static SignInException Of(int number) => number switch
    {
        90002 => new(number, "invalid_request", "Tenant 'fabrikam.example' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud."),
        700016 => new(number, "unauthorized_client", "Application with identifier 'a' was not found in the directory 'Contoso'."),
        7000222 => Client(number, "The provided client secret keys for app 'a' are expired."),
        7000215 => Client(number, "Invalid client secret provided."),
        700027 => Client(number, "The certificate with identifier used to sign the client assertion is not registered on application."),
        1000502 => Client(number, "The provided certificate is not within its specified time range."),
        700024 => Client(number, "Client assertion is not within its valid time range."),
        700213 => Client(number, "No matching federated identity record found for presented assertion subject."),
        65001 => new(number, "invalid_grant", "The user or administrator has not consented to use the application with ID 'a'."),
        53003 => new(number, "access_denied", "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance."),
        50076 => new(number, "interaction_required", "Due to a configuration change made by your administrator, you must use multi-factor authentication to access the resource."),
        50105 => new(number, "interaction_required", "The signed in user is not assigned to a role for the application."),
        50126 => new(number, "invalid_grant", "Error validating credentials due to invalid username or password."),
        50057 => new(number, "invalid_grant", "The user account is disabled."),
        700082 => new(number, "invalid_grant", "The refresh token has expired due to inactivity."),
        50020 => new(number, "invalid_request", "User account from identity provider does not exist in tenant 'Contoso'."),
        _ => new(number, "invalid_request", "The request was refused."),
    };
}
