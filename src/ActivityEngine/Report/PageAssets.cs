using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace OutlookActivities.Engine.Report;

/// <summary>Style and script of the page, as they were embedded when the engine was built, and the policy that lets nothing else run.</summary>
internal sealed class PageAssets
{
    private static readonly Lazy<PageAssets> s_embedded = new(() => new PageAssets(Read("report.css"), Read("report.js")));

    /// <param name="style">The style sheet.</param>
    /// <param name="script">The script; empty where the engine was built without Node.js.</param>
    internal PageAssets(string style, string script)
    {
        Style = style;
        Script = script;
        Policy = $"default-src 'none'; script-src {(HasScript ? Hash(script) : "'none'")}; style-src {Hash(style)}; base-uri 'none'; form-action 'none'";
    }

    internal static PageAssets Embedded => s_embedded.Value;

    internal static string ToolVersion =>
        typeof(PageAssets).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    internal string Style { get; }

    internal string Script { get; }

    internal bool HasScript => Script.Length > 0;

    /// <summary>The content security policy: no request to anywhere, no script and no style but these two.</summary>
    internal string Policy { get; }

    private static string Hash(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
#if NET
        byte[] hash = SHA256.HashData(bytes);
#else
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(bytes);
#endif
        return $"'sha256-{Convert.ToBase64String(hash)}'";
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Trim();
    }
}
