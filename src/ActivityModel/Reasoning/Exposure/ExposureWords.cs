namespace OutlookActivities.Reasoning;

/// <summary>Why something is as sure as it is: an access is never called a reading, and a presumption never what a record shows.</summary>
internal static class ExposureWords
{
    /// <param name="subject">What is exposed.</param>
    /// <param name="certainty">How sure it is.</param>
    /// <param name="verdict">By what its best entry belongs to the context.</param>
    /// <param name="hasContext">Whether there was a context, or everyone counted.</param>
    /// <param name="isAccessOnly">Whether records show nothing but that a client accessed it.</param>
    internal static string Reason(ExposureSubject subject, Certainty certainty, ClauseVerdict verdict, bool hasContext, bool isAccessOnly) => subject.Kind switch
    {
        ExposureKind.Throttled =>
            "Access logging was throttled: whatever else was accessed until the end of this stretch, no record names.",
        ExposureKind.FolderSynced => certainty == Certainty.Presumed
            ? $"The folder was synchronised{InContext(hasContext)}: presume every item that was in it at that time." + ByLogon(verdict)
            : "The folder was synchronised, and may have been to the context: " + Weakness(verdict),
        ExposureKind.Unnamed => certainty == Certainty.Presumed
            ? $"Records{OfContext(hasContext)} show an access in the folder and name no message." + ByLogon(verdict)
            : "Records show an access in the folder, name no message, and may be of the context: " + Weakness(verdict),
        _ => certainty switch
        {
            Certainty.Observed => $"A record{OfContext(hasContext)} names the message." + ByLogon(verdict)
                + (isAccessOnly ? " Accessed is not read: clients fetch messages ahead." : ""),
            Certainty.Presumed => $"Its folder was synchronised{InContext(hasContext)} while other records have it there; no record shows that it was accessed.",
            _ => "A record names the message, and may be of the context: " + Weakness(verdict),
        },
    };

    /// <summary>What weaker entries show besides.</summary>
    internal static string Besides(Certainty certainty, ExposureKind how, long ticks) =>
        $" Besides, {certainty}: {how}, first at {UtcText.From(new DateTimeOffset(ticks, TimeSpan.Zero))}.";

    private static string OfContext(bool hasContext) => hasContext ? " of the context" : "";

    private static string InContext(bool hasContext) => hasContext ? " in the context" : "";

    private static string ByLogon(ClauseVerdict verdict) => verdict switch
    {
        ClauseVerdict.BySessionLogon => " It is of the context by its session's logon.",
        ClauseVerdict.BySession => " It is of the context by its session, in which another of its records is.",
        _ => "",
    };

    private static string Weakness(ClauseVerdict verdict) => verdict switch
    {
        ClauseVerdict.ByPrecedingLogon => "only the logon before it says so.",
        ClauseVerdict.SameUserAndApplication => "user and application are the same, but it names no session.",
        _ => "it does not name all that the context holds together.",
    };
}
