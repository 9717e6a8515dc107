using System.Globalization;
using System.Text.Json.Nodes;

namespace OutlookActivities.Simulator;

/// <summary>What services do around it: two thirds of the records of a real mailbox (facts B6).</summary>
internal sealed class ServiceNoise(AuditScript script, CaseMail mail)
{
    private const string SystemAccount = @"NT AUTHORITY\SYSTEM (Microsoft.Exchange.ServiceHost)";

    private readonly MailboxRecords _mailbox = new(script);
    private readonly TenantRecords _tenant = new(script);

    // First-party applications that index and classify what arrives.
    private static readonly string[] s_readers = ["b669c6ea-1adf-453f-b8bc-6d526592b419", "13937bba-652e-4c46-b222-3003f4d1ff97"];

    internal void Write(DateTimeOffset first, DateTimeOffset last)
    {
        foreach (AuditMail message in mail.Received)
        {
            for (int i = 0; i < s_readers.Length; i++)
            {
                var reader = new AuditActor(
                    AuditPerson.Nora.Upn, "2001:db8:f0::" + (10 + i).ToString(CultureInfo.InvariantCulture), "", "Client=REST;Client=RESTSystem;;", s_readers[i], null);
                _mailbox.Bind(message.Time.AddSeconds(8 + script.Below(50)), reader, [message]);
            }
        }

        for (DateTimeOffset day = first; day <= last; day = day.AddDays(1))
        {
            DateTimeOffset night = day.AddHours(1).AddMinutes(script.Below(50));
            AuditPerson person = AuditPerson.All[script.Below(AuditPerson.All.Count)];
            switch (day.DayOfYear % 5)
            {
                case 0:
                    _tenant.ServiceCmdlet(
                        night,
                        @"NT SERVICE\MSExchangeAdminApiNetCore",
                        "Add-MailboxPermission",
                        person.Place,
                        ("Identity", person.Place),
                        ("User", @"NT AUTHORITY\SELF"),
                        ("AccessRights", "FullAccess, ReadPermission"));
                    break;
                case 1:
                    _tenant.ServiceCmdlet(night, SystemAccount, "Set-Mailbox", person.Place, ("Identity", person.Place), ("MailRouting", "True"));
                    break;
                case 2:
                    _tenant.Provision(night, "Update user.", [("User_" + person.ObjectId, 2), (person.Upn, 5)], [("LastDirSyncTime", "[\r\n  \"2026\"\r\n]", "[]")]);
                    break;
                case 3:
                    InsightsPage(night);
                    break;
                default:
                    GroupMailbox(night);
                    break;
            }
        }
    }

    private void InsightsPage(DateTimeOffset time)
    {
        JsonObject record = script.Add(time, "SearchMtpStatus", 52, "SecurityComplianceCenter", "NOT-FOUND", "NOT-FOUND", 5);
        record["DataType"] = "MtpStatus";
        record["ResultCount"] = "1";
    }

    /// <summary>A folder's rights are set from the host itself.</summary>
    private void GroupMailbox(DateTimeOffset time)
    {
        var host = new AuditActor(AuditPerson.Nora.Upn, "::1", "", "Client=WebServices;Action=ConfigureGroupMailbox", "00000002-0000-0ff1-ce00-000000000000", null);
        JsonObject record = _mailbox.FolderPermission(time, host, "ModifyFolderPermissions", "Calendar", "Everyone", "FreeBusySimple");
        foreach (string name in new[] { "UserId", "UserKey", "LogonUserSid" })
        {
            record[name] = "S-1-5-18";
        }

        record["LogonType"] = 1;
        record["InternalLogonType"] = 1;
    }
}
