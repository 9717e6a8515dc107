namespace OutlookActivities.Engine.Readers.Json;

/// <summary>Where the parts of an activity end in its bytes, in their order; behind the last are the members that are not known.</summary>
internal readonly record struct JsonActivityLayout(int ItemEnd, int SessionEnd, int IdEnd, int PropertiesEnd);
