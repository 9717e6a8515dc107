namespace OutlookActivities.Simulator;

/// <summary>The arguments of the command line.</summary>
internal sealed class SimulatorArguments
{
    internal const string Usage = $"""
        The Outlook Activities API of 2018, the audit log query of Microsoft Graph and the Management Activity API on a loopback port.

          --case FILE                 serve the activities of a recorded case (JSON Lines)
          --activities N              serve N generated activities; 1000 unless told
          --audit-log FILE            serve the audit records of a file (JSON Lines, one AuditData a line)
          --audit-records N           serve N generated audit records of the last six days; else those that tell the case, if any do
          --seed S                    of what is generated and of the faults; 1 unless told
          --mailbox UPN               the mailbox; nora.lind@contoso.example unless told
          --mailboxes N               N mailboxes user1@contoso.example …, each with the generated activities; the audit records are theirs in turn
          --port P                    0 to 65535; a free one unless told
          --fault NAME=VALUE          as often as needed:
              ServerError, BadGateway, Unavailable, GatewayTimeout, Throttled, DroppedConnection, CutOffJson, All
                                      = the share of the requests, 0 to 1
              Delay                   = milliseconds          RetryAfter         = seconds
              FailuresInARow          = number                RetryAfterAsDate   = true or false
              RequestsPerToken        = number                ArrivalsPerRequest = number
              GoneStatus              = 400 to 599            RedirectTo         = URL
              NextLinkHost            = host                  RetryAfter         = none leaves the header out
              LostAddress             = a text: requests whose address holds it always fail
        {GraphFaultArgument.Usage}
        {ManagementFaultArgument.Usage}
        {SignInFaultArgument.Usage}
          --sign-in FOLDER            play the sign-in service too; what its applications sign in with is written there
          --browse URL                do what a browser does at signing in, on this machine, and end
          --write-retriever-csv FILE  write the activities as the 2018 retriever did, and end
          --write-json-pages FOLDER   write them as pages of the API, and end
          --write-audit-log FILE      write the recorded case as Search-UnifiedAuditLog gives it today, and end
          --write-message-trace FILE  write the message trace that goes with it, and end
        """;

    internal string? Case { get; private set; }

    internal int Activities { get; private set; } = 1000;

    internal string? AuditLog { get; private set; }

    internal int AuditRecords { get; private set; }

    internal int Seed { get; private set; } = 1;

    internal string Mailbox { get; private set; } = SimulatorOptions.DefaultMailbox;

    internal int Mailboxes { get; private set; }

    /// <summary>The mailboxes that are served.</summary>
    internal IReadOnlyList<string> Addresses => Mailboxes == 0 ? [Mailbox] : [.. Enumerable.Range(1, Mailboxes).Select(number => $"user{number}@contoso.example")];

    internal int Port { get; private set; }

    internal string? SignInFolder { get; private set; }

    internal Uri? Page { get; private set; }

    internal SimulatorFaults Faults { get; } = new();

    internal string? RetrieverCsv { get; private set; }

    internal string? JsonPages { get; private set; }

    internal string? AuditLogCsv { get; private set; }

    internal string? MessageTraceCsv { get; private set; }

    /// <exception cref="FormatException">An argument is not known, has no value or one that is not understood.</exception>
    internal static SimulatorArguments Parse(IReadOnlyList<string> arguments)
    {
        SimulatorArguments parsed = new();
        HashSet<string> seen = [];
        for (int i = 0; i < arguments.Count; i += 2)
        {
            string name = arguments[i];
            string value = arguments.ElementAtOrDefault(i + 1) ?? throw new FormatException($"{name} needs a value, or is not known.");
            if (!seen.Add(name) && name != "--fault")
            {
                throw new FormatException($"{name} is given twice.");
            }

            parsed.Take(name, value);
        }

        return seen.Contains("--mailboxes") && (seen.Contains("--case") || seen.Contains("--mailbox")) ? throw new FormatException("--mailboxes does not go with --case or --mailbox.")
            : seen.Contains("--case") && seen.Contains("--activities") ? throw new FormatException("--case and --activities do not go together.")
            : seen.Contains("--audit-log") && seen.Contains("--audit-records") ? throw new FormatException("--audit-log and --audit-records do not go together.")
            : parsed;
    }

    private void Take(string name, string value)
    {
        switch (name)
        {
            case "--case":
                Case = File.Exists(value) ? value : throw new FormatException($"--case: there is no file '{value}'.");
                break;
            case "--activities":
                Activities = FaultArgument.Number(name, value, 0, 10_000_000);
                break;
            case "--audit-log":
                AuditLog = File.Exists(value) ? value : throw new FormatException($"--audit-log: there is no file '{value}'.");
                break;
            case "--audit-records":
                AuditRecords = FaultArgument.Number(name, value, 0, 10_000_000);
                break;
            case "--seed":
                Seed = Faults.Seed = FaultArgument.Number(name, value, 0, int.MaxValue);
                break;
            case "--mailbox":
                Mailbox = value.Contains('@', StringComparison.Ordinal)
                    ? value
                    : throw new FormatException($"--mailbox: '{value}' is no UPN.");
                break;
            case "--mailboxes":
                Mailboxes = FaultArgument.Number(name, value, 1, 10_000);
                break;
            case "--port":
                Port = FaultArgument.Number(name, value, 0, ushort.MaxValue);
                break;
            case "--sign-in":
                SignInFolder = value;
                break;
            case "--browse":
                Page = Uri.TryCreate(value, UriKind.Absolute, out Uri? page) && page.IsLoopback ? page : throw new FormatException($"--browse: '{value}' is no page of this machine.");
                break;
            case "--fault":
                FaultArgument.Apply(value, Faults);
                break;
            case "--write-retriever-csv":
                RetrieverCsv = value;
                break;
            case "--write-json-pages":
                JsonPages = value;
                break;
            case "--write-audit-log":
                AuditLogCsv = value;
                break;
            case "--write-message-trace":
                MessageTraceCsv = value;
                break;
            default:
                throw new FormatException($"'{name}' is no argument of the simulator.");
        }
    }
}
