using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace OutlookActivities.Simulator;

/// <summary>The tokens that open the API.</summary>
internal sealed class IssuedTokens(TimeProvider clock)
{
    internal const string Expired = "2000001;reason=\"The token has expired.\";error_category=\"token_expired\"";
    internal const string Invalid = "2000003;reason=\"The token is not valid.\";error_category=\"invalid_token\"";

    // The article's test token lives 60 minutes.
    private static readonly TimeSpan s_usualLifetime = TimeSpan.FromMinutes(60);

    private readonly ConcurrentDictionary<string, IssuedToken> _tokens = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> _applications = new(StringComparer.OrdinalIgnoreCase);

    internal void Add(string token, string account) => _tokens[token] = new(account, DateTimeOffset.MaxValue);

    /// <summary>A token that the sign-in service gave.</summary>
    internal void Add(string token, string account, bool isApplication, DateTimeOffset expires)
    {
        _tokens[token] = new(account, expires);
        if (isApplication)
        {
            _applications[account] = true;
        }
    }

    /// <summary>Whether an account is an application that signed in by itself: it may read every mailbox.</summary>
    internal bool IsApplication(string account) => _applications.ContainsKey(account);

    internal string Issue(string account, TimeSpan? lifetime)
    {
        string token = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
        _tokens[token] = new(account, clock.GetUtcNow() + (lifetime ?? s_usualLifetime));
        return token;
    }

    /// <summary>The account of a token that is good for one more request.</summary>
    internal string Use(string token, int requestsPerToken)
    {
        if (!_tokens.TryGetValue(token, out IssuedToken? issued))
        {
            throw ApiException.TokenRefused(Invalid);
        }

        bool usedUp = issued.Use() > requestsPerToken && requestsPerToken > 0;
        return usedUp || issued.Expires <= clock.GetUtcNow() ? throw ApiException.TokenRefused(Expired) : issued.Account;
    }

    private sealed class IssuedToken(string account, DateTimeOffset expires)
    {
        private int _uses;

        internal string Account { get; } = account;

        internal DateTimeOffset Expires { get; } = expires;

        internal int Use() => Interlocked.Increment(ref _uses);
    }
}
