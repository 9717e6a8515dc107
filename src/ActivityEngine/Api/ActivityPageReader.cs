using System.Text.Json;
using OutlookActivities.Engine.Readers;
using OutlookActivities.Engine.Readers.Json;

namespace OutlookActivities.Engine.Api;

/// <summary>Reads answers of one mailbox. Not for several threads at a time.</summary>
internal sealed class ActivityPageReader(string mailbox)
{
    private readonly JsonActivityParser _parser = new(new ActivityOrigin(ActivitySource.ActivitiesApi, mailbox, null));

    /// <summary>Reads a whole answer.</summary>
    /// <exception cref="JsonException">It is cut off, broken or no page.</exception>
    internal ActivityPage Read(ReadOnlySpan<byte> json)
    {
        json = json.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? json.Slice(3) : json;
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The answer is no JSON object.");
        }

        List<MailboxActivity>? activities = null;
        List<ActivityException> faults = [];
        string? nextLink = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isValue = reader.ValueTextEquals("value"u8);
            bool isNextLink = reader.ValueTextEquals("@odata.nextLink"u8) || reader.ValueTextEquals("odata.nextLink"u8);
            reader.Read();
            if (isValue && reader.TokenType == JsonTokenType.StartArray)
            {
                activities = ReadActivities(ref reader, json, faults);
            }
            else if (isNextLink && reader.TokenType == JsonTokenType.String)
            {
                nextLink = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return activities is null
            ? throw new JsonException("The answer has no 'value'.")
            : new ActivityPage(activities, faults, Uri.TryCreate(nextLink, UriKind.Absolute, out Uri? next) ? next : null);
    }

    private List<MailboxActivity> ReadActivities(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, List<ActivityException> faults)
    {
        List<MailboxActivity> activities = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int start = (int)reader.TokenStartIndex;
            string? reason = "it is no JSON object.";
            MailboxActivity? activity = null;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
            }
            else if (_parser.Read(ref reader, json, 0, out activity, out reason) is JsonOutcome.Page or JsonOutcome.Incomplete)
            {
                throw new JsonException("An activity of the answer is a page.");
            }

            if (activity is not null)
            {
                activities.Add(activity);
            }
            else
            {
                faults.Add(new ActivityException(
                    ActivityErrorId.RowUnreadable,
                    $"An activity of '{mailbox}' cannot be read: {reason}",
                    Utf8Text.From(json.Slice(start, (int)reader.BytesConsumed - start))));
            }
        }

        return activities;
    }
}
