using System.Collections.Concurrent;

namespace OutlookActivities;

/// <summary>
/// The full names of mailboxes that an input holds, by their part before the @: records of Exchange's cmdlets give no more (facts B6). The owner's name that a
/// mailbox's own record has outranks a user's; where two of one rank differ, as a guest's and a member's may, the name stays as it was given.
/// </summary>
internal sealed class MailboxNames
{
    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a user principal name; anything else is passed over.</summary>
    internal void Know(string? userPrincipalName, bool isOwner)
    {
        int at = userPrincipalName is null ? -1 : userPrincipalName.IndexOf('@');
        if (at > 0)
        {
            _ = _known.AddOrUpdate(userPrincipalName!.Substring(0, at), new Known(userPrincipalName, isOwner), (_, known) => known.With(userPrincipalName, isOwner));
        }
    }

    /// <summary>The full name, where it is known for sure; else the name that was given.</summary>
    internal string Complete(string name) => _known.TryGetValue(name, out Known known) && known.FullName is string full ? full : name;

    /// <param name="FullName">Null where it is not known which.</param>
    /// <param name="IsOwner">Whether a mailbox's own record has it.</param>
    private readonly record struct Known(string? FullName, bool IsOwner)
    {
        internal Known With(string fullName, bool isOwner) =>
            isOwner == IsOwner ? (string.Equals(fullName, FullName, StringComparison.OrdinalIgnoreCase) ? this : this with { FullName = null })
            : isOwner ? new Known(fullName, true)
            : this;
    }
}
