using System.Globalization;
using System.Management.Automation;

namespace OutlookActivities.Commands;

/// <summary>
/// Reads a time parameter: text without a zone and a DateTime of no kind mean UTC, as the logs do; a local time is converted.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class UtcTimeAttribute : ArgumentTransformationAttribute
{
    /// <summary>Converts what was given to a DateTimeOffset in UTC.</summary>
    /// <param name="engineIntrinsics">The session.</param>
    /// <param name="inputData">A DateTimeOffset, a DateTime or text.</param>
    /// <returns>A DateTimeOffset, or null for null.</returns>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            null => null,
            DateTimeOffset time => time.ToUniversalTime(),
            DateTime { Kind: DateTimeKind.Unspecified } time => new DateTimeOffset(time, TimeSpan.Zero),
            DateTime time => new DateTimeOffset(time).ToUniversalTime(),
            string text => FromText(text),
            _ => throw new ArgumentTransformationMetadataException($"A time is expected, such as 2018-05-03T14:00Z, not {value.GetType().Name}."),
        };
    }

    private static DateTimeOffset FromText(string text) =>
        UtcText.TryRead(text, out DateTimeOffset time)
        || DateTimeOffset.TryParse(text, CultureInfo.CurrentCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time)
            ? time
            : throw new ArgumentTransformationMetadataException($"'{text}' is not a time. Write it as 2018-05-03 or 2018-05-03T14:00 (UTC), or with a zone as 2018-05-03T14:00+02:00.");
}
