using OutlookActivities.Simulator;

await using ActivityApiSimulator simulator = await ActivityApiSimulator.StartAsync();
Console.WriteLine(simulator.BaseUri);
Console.WriteLine(simulator.AccessToken);
await simulator.WaitAsync(CancellationToken.None);
