namespace OutlookActivities.Engine.Api;

/// <summary>A request to be sent, as often as need be; who signs it in is the connection's matter.</summary>
/// <param name="Method">GET, or POST.</param>
/// <param name="Address">On the connected host.</param>
internal sealed record ApiRequest(HttpMethod Method, Uri Address)
{
    /// <summary>Headers beside those that every request has.</summary>
    internal IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>JSON; null for none.</summary>
    internal byte[]? Body { get; init; }

    /// <summary>What of the body tells the request from others; null for all of it.</summary>
    internal string? Meaning { get; init; }

    /// <summary>The mailbox whose activities are asked for, where the answer will not name it.</summary>
    internal string? Mailbox { get; init; }

    /// <summary>Whether an answer of an earlier run is of no use: what is asked for may have changed since.</summary>
    internal bool AsksAnew { get; init; }

    /// <summary>Whether the answer only steers the download: what it holds comes in other answers too.</summary>
    internal bool IsAside { get; init; }

    internal HttpRequestMessage ToMessage(string requestId)
    {
        var message = new HttpRequestMessage(Method, Address);
        message.Headers.TryAddWithoutValidation("client-request-id", requestId);
        message.Headers.TryAddWithoutValidation("User-Agent", "OutlookActivities");
        foreach ((string name, string value) in Headers)
        {
            // A header takes ASCII only.
            if (value.All(c => c is >= ' ' and < '\x7F'))
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }
        }

        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        }

        return message;
    }
}
