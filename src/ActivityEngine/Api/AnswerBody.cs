namespace OutlookActivities.Engine.Api;

/// <summary>Reads the body of an answer, and no more of it than can be one: neither what a header announces nor what a packed body becomes is trusted.</summary>
internal static class AnswerBody
{
    /// <summary>A page of 1,000 activities has some megabytes.</summary>
    internal const int Largest = 128 * 1024 * 1024;

    private const int UsualSize = 512 * 1024;

    /// <exception cref="ActivityException">The body is larger.</exception>
    internal static async Task<byte[]> ReadAsync(Stream stream, long? announced, Uri service, CancellationToken token)
    {
        const int BlockSize = 81920;
        int capacity = announced is > 0 and <= 32 * UsualSize ? (int)announced.Value : UsualSize;
        using var body = new MemoryStream(capacity);
        byte[] block = new byte[BlockSize];
        int read;
        while ((read = await stream.ReadAsync(block, 0, BlockSize, token).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > Largest)
            {
                throw new ActivityException(
                    ActivityErrorId.UnexpectedAnswer,
                    $"{service.Host} gave an answer of more than {Largest / 1024 / 1024} MB, which no page of activities has. Check -BaseUri, or ask for less with -PageSize.",
                    service.Authority);
            }

            body.Write(block, 0, read);
        }

        return body.Length == body.Capacity ? body.GetBuffer() : body.ToArray();
    }
}
