using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class ConvertToActivitySessionTests : ModuleTest
{
    private const string Log = """
        TimeStamp,AppIdType,ActivityIdType,ActivityItemId,ActivityCreationTime,ClientSessionId,CustomProperties
        2018-05-16T10:43:07.214Z,Web,SearchSuggestionsDisplay,,,6f0b0c1e-0000-4000-8000-000000000001,{'SuggestionStimulus': 'payment'}
        2018-05-16T10:42:44.548Z,Web,SearchSuggestionsDisplay,,,6f0b0c1e-0000-4000-8000-000000000001,{'SuggestionStimulus': 'p'}
        2018-05-16T10:42:50.000Z,Web,SearchResult,,,6f0b0c1e-0000-4000-8000-000000000001,"{'Query': '<Query><Text>pay</Text></Query>', 'ResIds': '1,2'}"
        2018-05-16T10:40:00.000Z,Web,Logon,,,6f0b0c1e-0000-4000-8000-000000000001,{'IPAddress': '192.0.2.44'}
        2018-05-16T10:41:00.000Z,Exchange,MessageDelivered,AAMkAD=,,,{'Subject': 'x'}

        """;

    public ConvertToActivitySessionTests() => Session.Set("file", Folder.Write("log.csv", Log));

    [Fact]
    public void TheSession_is_one_and_what_belongs_to_none_is_told()
    {
        PowerShellResult result = Session.Run(
            "Import-MailboxActivity $file | ConvertTo-ActivitySession | ForEach-Object { \"$($_.ClientIP) $($_.ActivityCount) $($_.SearchCount) $($_.LogonCount)\" }");

        Assert.Equal("192.0.2.44 4 3 1", Assert.Single(result.Texts));
        Assert.StartsWith("1 activities name no client session", Assert.Single(result.Warnings), StringComparison.Ordinal);
    }
}
