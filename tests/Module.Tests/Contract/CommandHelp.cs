namespace Module.Tests.Contract;

/// <summary>What a help file says of a cmdlet, as far as it must agree with the cmdlet and with the other form of the help.</summary>
/// <param name="Name">The cmdlet.</param>
/// <param name="Synopsis">What it is for.</param>
/// <param name="Parameters">The parameters with their descriptions.</param>
/// <param name="Examples">The code of each example.</param>
internal sealed record CommandHelp(string Name, string Synopsis, IReadOnlyDictionary<string, string> Parameters, string[] Examples);
