using Module.Tests.Hosting;

namespace Module.Tests;

/// <summary>Small logs for tests.</summary>
internal static class Activities
{
    internal const string Csv = """
        TimeStamp,AppIdType,ActivityIdType,ActivityItemId,ActivityCreationTime,ClientSessionId,CustomProperties
        2018-05-16T10:42:44.548Z,Exchange,MessageDelivered,AAMkAD=,2018-05-16T10:42:45Z,,"{'Subject': ""Nora's =invoice"", 'SenderSmtpAddress': 'billing@fabrikam.example', 'Recipients': 'nora.lind@contoso.example;kim@contoso.example', 'ReceivedTime': '5/16/2018 10:42:44 AM', 'InternetMessageId': '<1@fabrikam.example>', 'Hashtags': None}"
        2018-05-16T10:43:07.214Z,Web,Logon,,,6f0b0c1e-0000-4000-8000-000000000001,"{'IPAddress': '192.0.2.44', 'Browser': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/66.0.3359.170 Safari/537.36'}"

        """;

    internal static string Write(TemporaryFolder folder) => folder.Write("activities.csv", Csv);
}
