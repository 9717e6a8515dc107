using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Server;

public class QueryOptionTests
{
    [Theory]
    [InlineData("", "11 10 9 8 7 6 5 4 3 2")]
    [InlineData("$top=3", "11 10 9")]
    [InlineData("$top=1000", "11 10 9 8 7 6 5 4 3 2 1 0")]
    [InlineData("$top=3&$skip=2", "9 8 7")]
    [InlineData("$top=3&$skip=10", "1 0")]
    [InlineData("$skip=12", "")]
    [InlineData("$skip=2147483647", "")]
    [InlineData("$top=3&$orderby=TimeStamp", "0 1 2")]
    [InlineData("$top=3&$orderby=TimeStamp+asc", "0 1 2")]
    [InlineData("$top=3&$orderby=TimeStamp%20desc", "11 10 9")]
    [InlineData("%24top=3&%24orderby=TimeStamp+asc&%24skip=4", "4 5 6")]
    [InlineData("$filter=", "11 10 9 8 7 6 5 4 3 2")]
    [InlineData("$filter=ActivityIdType+eq+'Delete'", "11 8 5 2")]
    [InlineData("$filter=ActivityIdType%20eq%20%27Delete%27&$top=2&$skip=1", "8 5")]
    [InlineData("$filter=TimeStamp ge 2018-05-01T00:04:00Z and TimeStamp lt 2018-05-01T00:09:00Z", "8 7 6 5 4")]
    [InlineData("$filter=TimeStamp ge 2018-05-01T00:04:00Z and TimeStamp lt 2018-05-01T00:09:00Z&$orderby=TimeStamp&$top=2&$skip=3", "7 8")]
    [InlineData("$filter=(TimeStamp ge 2018-05-01T00:04:00Z) and (ActivityIdType eq 'Delete' or ActivityIdType eq 'ServerLogon')", "11 9 8 6 5")]
    [InlineData("$filter=TimeStamp gt 2018-05-01T00:04:00Z and TimeStamp lt 2018-05-01T00:05:00Z", "")]
    [InlineData("$filter=TimeStamp ge 2018-05-01T00:04:00%2B00:00 and TimeStamp le 2018-05-01T00:05:00Z", "5 4")]
    [InlineData("api-version=1&top=3&$top=2", "11 10")]
    public async Task The_options_choose_the_activities(string query, string numbers)
    {
        await using Asking api = await Asking.StartAsync(12);

        Assert.Equal(numbers, await api.NumbersAsync(query));
    }

    [Theory]
    [InlineData("$top=0", "$top")]
    [InlineData("$top=1001", "$top")]
    [InlineData("$top=-1", "$top")]
    [InlineData("$top=", "$top")]
    [InlineData("$top=ten", "$top")]
    [InlineData("$skip=-1", "$skip")]
    [InlineData("$skip=1.5", "$skip")]
    [InlineData("$orderby=", "$orderby")]
    [InlineData("$orderby=timestamp", "$orderby")]
    [InlineData("$orderby=ActivityIdType", "$orderby")]
    [InlineData("$orderby=TimeStamp up", "$orderby")]
    [InlineData("$orderby=TimeStamp,Id", "$orderby")]
    [InlineData("$select=", "$select")]
    [InlineData("$select=Id,Subject", "Subject")]
    [InlineData("$select=id", "id")]
    [InlineData("$filter=Subject eq 'x'", "at position 0 in 'Subject eq 'x''")]
    [InlineData("$filter=(TimeStamp ge 2018-05-01T00:04:00Z", "at position 34")]
    [InlineData("$count=true", "$count")]
    [InlineData("$search=x", "$search")]
    [InlineData("$expand=x", "$expand")]
    [InlineData("$Top=3", "$Top")]
    [InlineData("$top=3&$top=3", "twice")]
    [InlineData("$skip=3&%24skip=3", "twice")]
    public async Task An_option_that_is_not_understood_is_a_bad_request_that_names_it(string query, string named)
    {
        await using Asking api = await Asking.StartAsync(1);

        Asking.Answer answer = await api.AskAsync(query);

        Assert.Equal(400, answer.Status);
        Assert.Equal("ErrorInvalidRequest", answer.ErrorCode);
        Assert.Contains(named, answer.ErrorMessage);
    }

    [Fact]
    public async Task The_order_without_orderby_and_the_size_without_top_can_be_set()
    {
        await using Asking api = await Asking.StartAsync(
            new SimulatorOptions { Mailboxes = [Made.Mailbox(12)], OldestFirstByDefault = true, DefaultPageSize = 3 });

        Assert.Equal("0 1 2", await api.NumbersAsync(""));
        Assert.Equal("11 10 9", await api.NumbersAsync("$orderby=TimeStamp desc"));
        Assert.Equal("0 1 2 3", await api.NumbersAsync("$top=4"));
    }

    [Theory]
    [InlineData("TimeStamp", "TimeStamp")]
    [InlineData("CustomProperties,TimeStamp,Id", "Id,TimeStamp,CustomProperties")]
    [InlineData("AppIdType%2C%20ActivityItemId", "AppIdType,ActivityItemId")]
    [InlineData(
        "TimeStamp,AppIdType,ActivityIdType,ActivityItemId,ActivityCreationTime,ClientSessionId,CustomProperties",
        "ActivityCreationTime,ActivityIdType,AppIdType,ClientSessionId,ActivityItemId,TimeStamp,CustomProperties")]
    public async Task Select_leaves_what_was_asked_for_in_the_usual_order(string select, string properties)
    {
        await using Asking api = await Asking.StartAsync(1);

        Asking.Answer answer = await api.AskAsync($"$select={select}");

        Assert.Equal(properties, PropertiesOf(answer));
    }

    [Theory]
    [InlineData("", "Id,ActivityCreationTime,ActivityIdType,AppIdType,ClientVersion,ClientSessionId,ActivityItemId,TimeStamp,TenantId")]
    [InlineData("$select=CustomProperties", "CustomProperties")]
    public async Task CustomProperties_may_come_only_when_selected(string query, string properties)
    {
        await using Asking api = await Asking.StartAsync(
            new SimulatorOptions { Mailboxes = [Made.Mailbox(1)], CustomPropertiesOnlyWhenSelected = true });

        Assert.Equal(properties, PropertiesOf(await api.AskAsync(query)));
    }

    [Fact]
    public async Task A_filter_with_every_activity_type_fits_in_a_request()
    {
        await using Asking api = await Asking.StartAsync(3);
        string types = string.Join(" or ", Enumerable.Range(0, 130).Select(number => $"ActivityIdType eq 'SomeRatherLongActivityType{number}'"));

        Assert.Equal("2", await api.NumbersAsync($"$filter={Uri.EscapeDataString($"({types} or ActivityIdType eq 'Delete')")}"));
    }

    [Fact]
    public async Task Activities_of_one_time_are_paged_without_loss()
    {
        SimulatedMailbox mailbox = new(SimulatorOptions.DefaultMailbox, Enumerable.Range(0, 7).Select(number => Made.Activity(number, Made.Start)));
        await using Asking api = await Asking.StartAsync(new SimulatorOptions { Mailboxes = [mailbox] });

        const string Same = "$filter=TimeStamp eq 2018-05-01T00:00:00Z&$orderby=TimeStamp&$top=3";
        Assert.Equal("0 1 2", await api.NumbersAsync(Same));
        Assert.Equal("3 4 5", await api.NumbersAsync($"{Same}&$skip=3"));
        Assert.Equal("6", await api.NumbersAsync($"{Same}&$skip=6"));
    }

    private static string PropertiesOf(Asking.Answer answer) =>
        string.Join(',', answer.Json.GetProperty("value")[0].EnumerateObject().Select(property => property.Name));
}
