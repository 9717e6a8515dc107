using System.Text;
using OutlookActivities;
using OutlookActivities.Engine.Readers.Audit;

namespace ActivityEngine.Tests.Readers.Audit;

/// <summary>Reads invented audit records. Members that all have stand for themselves; each test names those it is about.</summary>
internal sealed class Audited : IActivityReporter
{
    internal const string User = "nora.lind@contoso.example";

    private readonly AuditRecordReader _reader;
    private int _number;

    internal Audited() => _reader = new AuditRecordReader("/evidence/audit.csv", History, this);

    internal AuditRecordHistory History { get; } = new();

    internal List<string> Warnings { get; } = [];

    internal static MailboxActivity[] All(string operation, string members) => new Audited().Read(operation, members);

    internal static MailboxActivity One(string operation, string members) => Assert.Single(All(operation, members));

    internal static string Json(string id, string operation, string members) =>
        $$"""{"CreationTime":"2024-03-05T09:41:17","Id":"{{id}}","Operation":"{{operation}}","OrganizationId":"0f0f0f0f-0000-4000-8000-000000000001","UserType":0,"UserId":"{{User}}"{{(members.Length == 0 ? "" : "," + members)}}}""";

    internal MailboxActivity[] Read(string operation, string members) => ReadJson(Json($"00000000-0000-4000-8000-{++_number:d12}", operation, members));

    internal MailboxActivity[] ReadJson(string json)
    {
        Assert.Null(Fault(Encoding.UTF8.GetBytes(json), out MailboxActivity[] activities));
        return activities;
    }

    internal string? Fault(byte[] json, out MailboxActivity[] activities)
    {
        var into = new List<MailboxActivity>();
        string? fault = _reader.Read(json, 7, into);
        activities = [.. into];
        return fault;
    }

    public void Error(ActivityException error) => Assert.Fail(error.Message);

    public void Warning(string message) => Warnings.Add(message);

    public void Verbose(string message)
    {
    }

    public void Progress(string activity, string status, int percent)
    {
    }
}
