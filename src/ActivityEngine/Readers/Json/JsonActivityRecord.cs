namespace OutlookActivities.Engine.Readers.Json;

/// <summary>
/// An activity as the API returned it. What is not needed of every activity stays in one array of bytes: the contents of its JSON strings, the
/// custom properties as they came, and an object of the members that are not known.
/// </summary>
internal sealed class JsonActivityRecord(ActivityOrigin origin, long line, DateTimeOffset timeStamp, Utf8Names.Name type, byte[] data, JsonActivityLayout layout)
    : ActivityRecord
{
    internal override DateTimeOffset TimeStamp => timeStamp;

    internal override string ActivityIdType => type.Text;

    internal override string Category => type.Category;

    internal override string Source => origin.Source;

    internal override string? Mailbox => origin.Mailbox;

    internal override string? AppIdType => AppType;

    internal override string? ClientVersion => Version;

    internal override string? TenantId => Tenant;

    internal override DateTimeOffset? ActivityCreationTime => Creation;

    internal override string? ActivityItemId => JsonText.ReadOrNull(data.AsSpan(0, layout.ItemEnd));

    internal override string? ClientSessionId => JsonText.ReadOrNull(data.AsSpan(layout.ItemEnd, layout.SessionEnd - layout.ItemEnd));

    internal override string? Id => JsonText.ReadOrNull(data.AsSpan(layout.SessionEnd, layout.IdEnd - layout.SessionEnd));

    internal override string? SourceRow => origin.Row(line);

    internal override string? SourcePath => origin.Path;

    internal override (string? File, long Line) SourcePlace => (origin.FileName, origin.FileName is null ? 0 : line);

    /// <summary>Texts that nearly all activities share, each there once.</summary>
    internal string? AppType { get; init; }

    internal string? Version { get; init; }

    internal string? Tenant { get; init; }

    internal DateTimeOffset? Creation { get; init; }

    internal override long SizeInMemory => data.Length;

    internal override CustomPropertyList ReadCustomProperties() =>
        JsonProperties.Read(data.AsSpan(layout.IdEnd, layout.PropertiesEnd - layout.IdEnd), data.AsSpan(layout.PropertiesEnd));

    internal override bool TryReadKnown(KnownValues<Utf8Slice> values)
    {
        // The strings are made, but no client's name is put in words and no time read for activities that nothing shows.
        KnownPropertyName.Take(ReadCustomProperties(), values);
        return true;
    }
}
