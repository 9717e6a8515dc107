using System.Globalization;
using System.Text;

namespace OutlookActivities.Simulator;

/// <summary>An activity that comes while somebody reads.</summary>
internal static class ArrivedActivity
{
    internal static SimulatedActivity Make(int number, DateTimeOffset time)
    {
        string text = number.ToString("D6", CultureInfo.InvariantCulture);
        return new(
            Id: Convert.ToBase64String(Encoding.ASCII.GetBytes($"arrived-{text}")),
            TimeStamp: time,
            AppIdType: "Exchange",
            ActivityIdType: "MessageDelivered",
            ActivityItemId: Convert.ToBase64String(Encoding.ASCII.GetBytes($"arrived-item-{text}")),
            ActivityCreationTime: time,
            ClientSessionId: "00000000-0000-0000-0000-000000000000",
            CustomProperties:
            [
                new("SenderSmtpAddress", "newsletter@fabrikam.example"),
                new("Subject", $"Arrived {text}"),
            ]);
    }
}
