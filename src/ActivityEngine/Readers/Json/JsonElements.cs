using System.Runtime.CompilerServices;

namespace OutlookActivities.Engine.Readers.Json;

/// <summary>Goes through the elements of a JSON array where they lie in its bytes; through none of what is no array, whose length is 0.</summary>
internal struct JsonElements(byte[] json, int start, int length)
{
    private readonly int _end = start + length;
    private int _at = start + 1;
    private bool _begun;
    private bool _ended = length == 0;

    public JsonPart Current { get; private set; }

    public readonly JsonElements GetEnumerator() => this;

    /// <summary>Goes to the next element, if there is one.</summary>
    /// <exception cref="System.Text.Json.JsonException">The array is not sound.</exception>
    [MethodImpl(HotPath.Compiled)]
    public bool MoveNext()
    {
        if (_ended)
        {
            return false;
        }

        ReadOnlySpan<byte> text = json.AsSpan(0, _end);
        int at = JsonScan.WhiteSpace(text, _at);
        byte next = JsonScan.At(text, at);
        if (next == ']')
        {
            _ended = true;
            return false;
        }

        if (_begun)
        {
            at = next == ',' ? JsonScan.WhiteSpace(text, at + 1) : throw JsonScan.Broken("a comma or a bracket is missing", at);
        }

        _begun = true;
        _at = JsonScan.Value(text, at);
        Current = new JsonPart(json, at, _at - at);
        return true;
    }
}
