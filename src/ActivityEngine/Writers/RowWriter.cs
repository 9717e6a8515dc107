namespace OutlookActivities.Engine.Writers;

/// <summary>Writes rows of one type to a stream in one form. It keeps the stream open.</summary>
internal abstract class RowWriter : IDisposable
{
    /// <summary>Writes out what is buffered.</summary>
    public abstract void Dispose();

    internal abstract void WriteHeader();

    /// <summary>Whether the row is one that the form can hold.</summary>
    internal abstract bool Takes(object row);

    /// <summary>Writes a row that it takes.</summary>
    internal abstract void Write(object row);

    /// <summary>Whether a file that begins so is one this writer would have begun.</summary>
    internal abstract bool Continues(ReadOnlySpan<byte> beginning);
}
