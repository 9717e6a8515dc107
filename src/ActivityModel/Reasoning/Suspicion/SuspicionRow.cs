namespace OutlookActivities.Reasoning;

/// <summary>An activity that some rule wants, until the input has ended: numbers only, so that millions fit into little memory.</summary>
internal struct SuspicionRow
{
    internal long Ticks;

    /// <summary>The message or item, as a part of its id's hash: enough to tell messages apart; 0 where the record names none.</summary>
    internal long Message;

    internal int Kind;
    internal int Facts;
    internal int Session;
    internal int Application;

    /// <summary>The search's words, the message's subject or a logon's user agent.</summary>
    internal int Text;

    internal int RecordId;

    /// <summary>How many people a message was sent to; -1 for a record of throttled logging.</summary>
    internal int Number;
}
