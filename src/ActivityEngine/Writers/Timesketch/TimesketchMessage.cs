using System.Text;

namespace OutlookActivities.Engine.Writers.Timesketch;

/// <summary>An event in one sentence, which Timesketch shows in its list.</summary>
internal static class TimesketchMessage
{
    internal static string Of(string category, string type, string? mailbox, string? subject, string? user, string? address, string? detail)
    {
        var text = new StringBuilder(128);
        text.Append(category).Append(" (").Append(type).Append(')');
        Append(text, " in ", mailbox);
        Append(text, ": ", subject);
        Append(text, ", by ", user == mailbox ? null : user);
        Append(text, ", from ", address);
        Append(text, "; ", detail);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string before, string? value)
    {
        if (value is not null)
        {
            text.Append(before).Append(value);
        }
    }
}
