namespace OutlookActivities.Engine.Readers.Json;

/// <summary>The pages and arrays that are open around the activities.</summary>
internal sealed class JsonNesting
{
    private const int Deepest = 64;

    private ulong _objects;
    private int _depth;

    internal bool IsOpen => _depth > 0;

    internal bool IsInObject => _depth > 0 && (_objects & 1) == 1;

    internal bool TryOpen(bool isObject)
    {
        if (_depth == Deepest)
        {
            return false;
        }

        _objects = (_objects << 1) | (isObject ? 1UL : 0);
        _depth++;
        return true;
    }

    /// <summary>A bracket that closes nothing is what is left of a broken activity.</summary>
    internal void Close(bool isObject)
    {
        if (_depth > 0 && IsInObject == isObject)
        {
            _depth--;
            _objects >>= 1;
        }
    }

    internal void Clear() => _depth = 0;
}
