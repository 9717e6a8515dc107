using OutlookActivities;
using OutlookActivities.Engine.Writers;

namespace ActivityEngine.Tests.Writers;

/// <summary>An activity as a test states it.</summary>
internal sealed class WrittenActivity(string type, params (string Name, string? Value)[] properties) : ActivityRecord
{
    internal override DateTimeOffset TimeStamp { get; } = new(2018, 5, 16, 10, 42, 44, 548, TimeSpan.Zero);

    internal override string ActivityIdType => type;

    internal override string Category => ActivityTypes.CategoryOf(type);

    internal override string Source => ActivitySource.ActivitiesApi;

    internal override string? Mailbox => "nora.lind@contoso.example";

    internal override string? AppIdType => "Web";

    internal override string? ClientSessionId => "6f0b0c1e-0000-4000-8000-000000000001";

    internal override string? ActivityItemId => "AAMkAD+/=";

    internal override DateTimeOffset? ActivityCreationTime => TimeStamp.AddTicks(1234567);

    internal override string? Id => "id-1";

    internal static MailboxActivity Create(string type, params (string Name, string? Value)[] properties) => new(new WrittenActivity(type, properties));

    /// <summary>Every property as text, for comparing whole activities.</summary>
    internal static string[] Texts(MailboxActivity activity) => [.. ActivityColumns.All.Select(column => $"{column.Name}={column.Text(activity)}")];

    internal override CustomPropertyList ReadCustomProperties() =>
        new([.. properties.Select(property => new CustomProperty(property.Name, property.Value))]);
}
