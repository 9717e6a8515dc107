namespace OutlookActivities.Simulator;

/// <summary>A client that is signed in.</summary>
internal sealed record ClientSession(string AppIdType, string Id, string ClientIP, string UserAgent, string? ClientString = null);
