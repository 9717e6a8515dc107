namespace OutlookActivities.Simulator;

/// <summary>What the browser brought back: it is worth something only to whoever has the verifier of the challenge (PKCE).</summary>
internal sealed record AuthorizationCode(Grant Grant, string RedirectUri, string Challenge);
