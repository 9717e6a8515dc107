using System.Globalization;

namespace OutlookActivities.Simulator;

/// <summary>A user of the tenant, with the ids that records name.</summary>
/// <param name="Upn">The user principal name.</param>
/// <param name="Number">Tells the ids of one user from those of another.</param>
internal sealed record AuditPerson(string Upn, int Number)
{
    internal const string Domain = "contoso.example";

    internal static AuditPerson Nora { get; } = new("nora.lind@contoso.example", 1);

    internal static AuditPerson Tom { get; } = new("tom.adler@contoso.example", 2);

    internal static AuditPerson Marta { get; } = new("marta.ruiz@contoso.example", 3);

    /// <summary>Of the help desk; an Exchange administrator.</summary>
    internal static AuditPerson Per { get; } = new("per.holm@contoso.example", 4);

    internal static AuditPerson Kim { get; } = new("kim.dahl@contoso.example", 5);

    internal static IReadOnlyList<AuditPerson> All { get; } = [Nora, Tom, Marta, Per, Kim];

    internal string ObjectId { get; } = string.Create(CultureInfo.InvariantCulture, $"6f0a5b1e-77c4-4a1d-9e52-0000000000{Number:x2}");

    internal string MailboxGuid { get; } = string.Create(CultureInfo.InvariantCulture, $"d1c7e4aa-90b3-4c68-8f27-0000000000{Number:x2}");

    internal string Key { get; } = string.Create(CultureInfo.InvariantCulture, $"10032001F00000{Number:X2}");

    internal string Sid { get; } = string.Create(CultureInfo.InvariantCulture, $"S-1-5-21-1004336348-1177238915-682003330-{5120 + Number}");

    /// <summary>The recipient's place in Exchange's directory.</summary>
    internal string Place => $"EURPR00A001.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/{Domain}/{Upn[..Upn.IndexOf('@', StringComparison.Ordinal)]}";

    internal static AuditPerson Of(string upn) => All.Single(person => person.Upn == upn);
}
