namespace OutlookActivities.Simulator;

/// <summary>Who may have a token, and for what.</summary>
/// <param name="Application">The application.</param>
/// <param name="Resource">The host of the service, such as https://graph.microsoft.com.</param>
/// <param name="User">The user; null for the application itself.</param>
internal sealed record Grant(SimulatedApplication Application, string Resource, string? User);
