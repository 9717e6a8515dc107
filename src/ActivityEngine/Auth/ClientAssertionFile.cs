namespace OutlookActivities.Engine.Auth;

/// <summary>A file in which another issuer keeps a token for this machine, such as AZURE_FEDERATED_TOKEN_FILE in Kubernetes. It is replaced from time to time, and so read each time.</summary>
internal static class ClientAssertionFile
{
    // A token of this kind has some thousand letters; whoever gives another file by mistake should not have it sent.
    private const int Longest = 64 * 1024;

    /// <exception cref="ActivityException">There is no such file, or it holds no token.</exception>
    internal static string Read(string path)
    {
        string text;
        try
        {
            text = new FileInfo(path).Length <= Longest ? File.ReadAllText(path).Trim() : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, File.Exists(path) ? "cannot be read: this account needs the right to" : "does not exist");
        }

        return text.Split('.').Length == 3 && text.All(c => c is > ' ' and < '\x7F') ? text : throw Unreadable(path, "holds no token (three parts with dots between)");
    }

    private static ActivityException Unreadable(string path, string why) => new(
        ActivityErrorId.ClientAssertionUnreadable,
        $"'{path}' {why}. Check -ClientAssertionPath: in Kubernetes it is the value of AZURE_FEDERATED_TOKEN_FILE.",
        path);
}
