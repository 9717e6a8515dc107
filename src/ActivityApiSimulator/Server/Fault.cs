namespace OutlookActivities.Simulator;

/// <summary>A way in which a request fails although nothing is wrong with it.</summary>
public enum Fault
{
    /// <summary>500.</summary>
    ServerError,

    /// <summary>502, with a page of HTML as gateways send.</summary>
    BadGateway,

    /// <summary>503, with Retry-After.</summary>
    Unavailable,

    /// <summary>504, with a page of HTML as gateways send.</summary>
    GatewayTimeout,

    /// <summary>429, with Retry-After.</summary>
    Throttled,

    /// <summary>The connection breaks, before the answer or in the middle of it.</summary>
    DroppedConnection,

    /// <summary>200, and an answer that stops in the middle although the transport ended well.</summary>
    CutOffJson,
}
