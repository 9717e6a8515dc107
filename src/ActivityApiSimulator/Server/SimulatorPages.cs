namespace OutlookActivities.Simulator;

/// <summary>What the simulator tells about itself to somebody at a shell: a fresh token, and what was asked.</summary>
internal static class SimulatorPages
{
    internal static async Task AnswerAsync(HttpContext context, ActivityApiSimulator simulator)
    {
        switch (context.Request.Path.Value)
        {
            case "/simulator/token":
                await context.Response.WriteAsync(simulator.IssueToken(context.Request.Query["account"].FirstOrDefault()));
                break;
            case "/simulator/requests":
                await context.Response.WriteAsJsonAsync(simulator.Requests);
                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }
}
