using System.Buffers;

namespace OutlookActivities.Engine.Api;

/// <summary>Reads the body of an answer, and no more of it than can be one: neither what a header announces nor what a packed body becomes is trusted.</summary>
internal static class AnswerBody
{
    /// <summary>A page of 1,000 activities has some megabytes.</summary>
    internal const int Largest = 128 * 1024 * 1024;

    private const int BlockSize = 81920;

    /// <exception cref="ActivityException">The body is larger.</exception>
    internal static async Task<byte[]> ReadAsync(Stream stream, Uri service, CancellationToken token)
    {
        // In pooled blocks, so that a large body is allocated once, and whatever is announced is only a promise.
        var blocks = new List<byte[]>();
        long length = 0;
        try
        {
            int filled = BlockSize;
            int read;
            do
            {
                if (filled == BlockSize)
                {
                    blocks.Add(ArrayPool<byte>.Shared.Rent(BlockSize));
                    filled = 0;
                }

                read = await stream.ReadAsync(blocks[blocks.Count - 1], filled, BlockSize - filled, token).ConfigureAwait(false);
                filled += read;
                length += read;
                if (length > Largest)
                {
                    throw new ActivityException(
                        ActivityErrorId.UnexpectedAnswer,
                        $"{service.Host} gave an answer of more than {Largest / 1024 / 1024} MB, which no page of activities has. Check -BaseUri, or ask for less with -PageSize.",
                        service.Authority);
                }
            }
            while (read > 0);

            return Join(blocks, (int)length);
        }
        finally
        {
            blocks.ForEach(block => ArrayPool<byte>.Shared.Return(block));
        }
    }

    private static byte[] Join(List<byte[]> blocks, int length)
    {
        byte[] body = new byte[length];
        for (int at = 0; at < length; at += BlockSize)
        {
            Buffer.BlockCopy(blocks[at / BlockSize], 0, body, at, Math.Min(BlockSize, length - at));
        }

        return body;
    }
}
