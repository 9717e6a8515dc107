namespace OutlookActivities.Simulator;

/// <summary>Audit records kept as JSON Lines: one record's AuditData a line.</summary>
public static class RecordedAuditLog
{
    /// <summary>Reads a file line by line, in the file's order.</summary>
    /// <param name="file">The .jsonl file.</param>
    /// <exception cref="FormatException">A line is no record; the message names file and line.</exception>
    public static IEnumerable<SimulatedAuditRecord> Read(string file)
    {
        int number = 0;
        foreach (string line in File.ReadLines(file))
        {
            number++;
            if (line.Length > 0)
            {
                yield return ReadLine(line, file, number);
            }
        }
    }

    private static SimulatedAuditRecord ReadLine(string line, string file, int number)
    {
        try
        {
            return SimulatedAuditRecord.Parse(System.Text.Encoding.UTF8.GetBytes(line));
        }
        catch (FormatException error)
        {
            throw new FormatException($"{file}, line {number}: {error.Message}", error);
        }
    }
}
