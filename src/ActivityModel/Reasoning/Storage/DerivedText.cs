using System.Runtime.CompilerServices;

namespace OutlookActivities.Reasoning;

/// <summary>What is derived from a shared text, derived once: a client's name in words costs far more than all else about an activity.</summary>
internal sealed class DerivedText(TextTable texts, Func<string, string?> derive)
{
    private readonly Dictionary<int, int> _derived = [];

    [MethodImpl(HotPath.Compiled)]
    internal int Find(Utf8Slice text)
    {
        int number = texts.Find(text);
        if (number == 0)
        {
            return 0;
        }

        if (!_derived.TryGetValue(number, out int result))
        {
            result = texts.Find(derive(texts[number]!));
            _derived.Add(number, result);
        }

        return result;
    }
}
