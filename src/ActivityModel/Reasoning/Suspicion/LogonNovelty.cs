namespace OutlookActivities.Reasoning;

/// <summary>What about a logon its user never did before; all false where there is no baseline to judge by.</summary>
internal readonly record struct LogonNovelty(bool IsJudged, bool Address, bool Network, bool Country, bool Client);
