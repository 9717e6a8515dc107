using OutlookActivities.Simulator;

namespace ActivityApiSimulator.Tests.Server;

public sealed class SimulatorCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-").FullName;

    [Theory]
    [InlineData("--nonsense", "1")]
    [InlineData("--activities")]
    [InlineData("--activities", "many")]
    [InlineData("--activities", "-1")]
    [InlineData("--port", "65536")]
    [InlineData("--seed", "x")]
    [InlineData("--mailbox", "nora")]
    [InlineData("--case", "no-such-file.jsonl")]
    [InlineData("--seed", "1", "--seed", "2")]
    [InlineData("--fault", "Delay")]
    [InlineData("--fault", "Delay=soon")]
    [InlineData("--fault", "ServerError=2")]
    [InlineData("--fault", "ServerError=-0.1")]
    [InlineData("--fault", "0=0.1")]
    [InlineData("--fault", "Earthquake=1")]
    [InlineData("--fault", "GoneStatus=200")]
    [InlineData("--fault", "RedirectTo=nowhere")]
    [InlineData("--fault", "RetryAfterAsDate=perhaps")]
    public async Task A_bad_argument_prints_the_usage_and_exits_with_2(params string[] arguments)
    {
        StringWriter errors = new();

        Assert.Equal(2, await SimulatorCommand.RunAsync(arguments, TextWriter.Null, errors, CancellationToken.None));

        Assert.Contains(SimulatorArguments.Usage, errors.ToString());
    }

    [Fact]
    public void The_faults_are_read_in_any_case()
    {
        SimulatorFaults faults = SimulatorArguments.Parse(
        [
            "--fault", "all=0.01", "--fault", "servererror=0.5", "--fault", "Delay=250", "--fault", "RetryAfter=7", "--fault", "retryAfterAsDate=true",
            "--fault", "RequestsPerToken=3", "--fault", "ArrivalsPerRequest=4", "--fault", "FailuresInARow=5", "--fault", "GoneStatus=410",
            "--fault", "RedirectTo=https://other.example/", "--fault", "NextLinkHost=other.example", "--fault", "LostAddress=nextPage=2", "--seed", "9",
        ]).Faults;

        Assert.Equal(0.5, faults.Shares[Fault.ServerError]);
        Assert.Equal(0.01, faults.Shares[Fault.CutOffJson]);
        Assert.Equal((250, 7, true), (faults.Delay.TotalMilliseconds, faults.RetryAfter!.Value.TotalSeconds, faults.RetryAfterAsDate));
        Assert.Equal((3, 4, 5, 410, 9), (faults.RequestsPerToken, faults.ArrivalsPerRequest, faults.FailuresInARow, faults.GoneStatus, faults.Seed));
        Assert.Equal(("https://other.example/", "other.example", "nextPage=2"), (faults.RedirectTo!.AbsoluteUri, faults.NextLinkHost, faults.LostAddress));
    }

    [Fact]
    public async Task It_serves_until_it_is_stopped()
    {
        AwaitedOutput output = new("Ctrl+C");
        using CancellationTokenSource stop = new();
        Task<int> run = SimulatorCommand.RunAsync(["--activities", "25", "--mailbox", "ann@contoso.example"], output, TextWriter.Null, stop.Token);
        Assert.Same(output.Text, await Task.WhenAny(output.Text, run));

        string[] words = (await output.Text).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        using HttpClient client = new() { BaseAddress = new(words[2]) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", words[Array.IndexOf(words, "Token") + 1]);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Prefer", Asking.ActivityAccess);
        string page = await client.GetStringAsync(new Uri("api/v2.0/Users('ann@contoso.example')/Activities?$top=1000", UriKind.Relative), CancellationToken.None);
        await stop.CancelAsync();

        Assert.Equal(25, page.Split("\"TenantId\"").Length - 1);
        Assert.Equal(0, await run);
    }

    [Fact]
    public async Task It_writes_files_of_the_activities_and_ends()
    {
        string csv = Path.Combine(_folder, "a.csv");
        string pages = Path.Combine(_folder, "pages");

        int exit = await SimulatorCommand.RunAsync(
            ["--activities", "1500", "--seed", "3", "--write-retriever-csv", csv, "--write-json-pages", pages],
            TextWriter.Null,
            TextWriter.Null,
            CancellationToken.None);

        Assert.Equal(0, exit);
        Assert.StartsWith("TimeStamp,AppIdType,ActivityIdType", File.ReadAllText(csv));
        Assert.Equal(2, Directory.GetFiles(pages).Length);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told_and_exits_with_1()
    {
        StringWriter errors = new();

        int exit = await SimulatorCommand.RunAsync(
            ["--activities", "1", "--write-retriever-csv", Path.Combine(_folder, "missing", "a.csv")],
            TextWriter.Null,
            errors,
            CancellationToken.None);

        Assert.Equal(1, exit);
        Assert.Contains("a.csv", errors.ToString());
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_and_exits_with_1()
    {
        await using var other = await OutlookActivities.Simulator.ActivityApiSimulator.StartAsync();
        StringWriter errors = new();

        int exit = await SimulatorCommand.RunAsync(["--port", $"{other.BaseUri.Port}"], TextWriter.Null, errors, CancellationToken.None);

        Assert.Equal(1, exit);
        Assert.Contains($"{other.BaseUri.Port}", errors.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
