namespace OutlookActivities.Simulator;

/// <summary>One of the services that the simulator plays, all on one port; they are told apart by their paths.</summary>
internal interface ISimulatedService
{
    /// <summary>Whether a path is the service's, as it was sent and without its query.</summary>
    bool Serves(string path);

    /// <summary>Answers a request.</summary>
    /// <exception cref="ApiException">The request is refused.</exception>
    Task AnswerAsync(HttpContext context, string target, SimulatorRequest entry);
}
