namespace OutlookActivities.Simulator;

/// <summary>A request that the API refuses with an error body, or with none where there is no code.</summary>
internal sealed class ApiException(int status, string? code, string message) : Exception(message)
{
    internal int Status { get; } = status;

    internal string? Code { get; } = code;

    /// <summary>Headers of the answer.</summary>
    internal Dictionary<string, string> Headers { get; } = [];

    internal static ApiException BadRequest(string message) => new(StatusCodes.Status400BadRequest, "ErrorInvalidRequest", message);

    internal static ApiException NotFound(string message) => new(StatusCodes.Status404NotFound, "ResourceNotFound", message);

    internal static ApiException Forbidden(string message) => new(StatusCodes.Status403Forbidden, "ErrorAccessDenied", message);

    /// <summary>A token that is not taken; the reason stands in a header, the body is empty (part A3).</summary>
    internal static ApiException TokenRefused(string diagnostics) => new(StatusCodes.Status401Unauthorized, null, "Unauthorized")
    {
        Headers = { ["x-ms-diagnostics"] = diagnostics, ["WWW-Authenticate"] = "Bearer" },
    };

    internal static ApiException PasswordRefused() => new(StatusCodes.Status401Unauthorized, null, "Unauthorized")
    {
        Headers = { ["WWW-Authenticate"] = "Basic realm=\"\"" },
    };
}
