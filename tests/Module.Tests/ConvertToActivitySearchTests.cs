using Module.Tests.Hosting;

namespace Module.Tests;

public sealed class ConvertToActivitySearchTests : ModuleTest
{
    private const string Typed = """
        TimeStamp,AppIdType,ActivityIdType,ActivityItemId,ActivityCreationTime,ClientSessionId,CustomProperties
        2018-05-16T10:43:07.214Z,Web,SearchSuggestionsDisplay,,,6f0b0c1e-0000-4000-8000-000000000001,{'SuggestionStimulus': 'payment'}
        2018-05-16T10:42:44.548Z,Web,SearchSuggestionsDisplay,,,6f0b0c1e-0000-4000-8000-000000000001,{'SuggestionStimulus': 'p'}
        2018-05-16T10:42:50.000Z,Web,SearchResult,,,6f0b0c1e-0000-4000-8000-000000000001,"{'Query': '<Query><Text>pay</Text></Query>', 'ResIds': '1,2'}"
        2018-05-16T10:40:00.000Z,Web,Logon,,,6f0b0c1e-0000-4000-8000-000000000001,{'IPAddress': '192.0.2.44'}
        2018-05-16T10:41:00.000Z,Exchange,MessageDelivered,AAMkAD=,,,{'Subject': 'x'}

        """;

    public ConvertToActivitySearchTests() => Session.Set("file", Folder.Write("log.csv", Typed));

    [Fact]
    public void The_typing_becomes_one_search() =>
        Assert.Equal(
            "payment 3 192.0.2.44 Session 2018-05-16T10:42:44.548Z p; 2018-05-16T10:42:50.000Z pay; 2018-05-16T10:43:07.214Z payment log.csv:3",
            Assert.Single(Session.Run(
                "Import-MailboxActivity $file | ConvertTo-ActivitySearch | ForEach-Object { \"$($_.Query) $($_.KeystrokeCount) $($_.ClientIP) $($_.ClientIPSource) $($_.Keystrokes.ToString()) $($_.SourceRow)\" }").Texts));
}
