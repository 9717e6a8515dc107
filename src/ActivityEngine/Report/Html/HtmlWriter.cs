namespace OutlookActivities.Engine.Report.Html;

/// <summary>Writes a page. Everything but our own markup goes through <see cref="Text"/> or <see cref="Attribute"/>, which let no text be more than text.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    /// <summary>Our own markup, a constant of the program.</summary>
    internal HtmlWriter Markup(string markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>A number of ours.</summary>
    internal HtmlWriter Number(long number)
    {
        output.Write(number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
        return this;
    }

    internal HtmlWriter Text(string? text)
    {
        Escape(VisibleText.From(text));
        return this;
    }

    /// <summary>Text of the evidence: what it holds of a writing direction ends with it.</summary>
    internal HtmlWriter Evidence(string? text) => string.IsNullOrEmpty(text) ? this : Markup("<bdi>").Text(text).Markup("</bdi>");

    /// <summary>An attribute with a blank in front.</summary>
    internal HtmlWriter Attribute(string name, string? value)
    {
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        Escape(VisibleText.From(value));
        output.Write('"');
        return this;
    }

    /// <summary>A section with its heading; <paramref name="id"/> is also what the table of contents leads to.</summary>
    internal HtmlWriter BeginSection(string id, string heading) =>
        Markup("<section class=\"card\"").Attribute("id", id).Attribute("aria-labelledby", id + "-heading")
            .Markup("><h2").Attribute("id", id + "-heading").Markup(">").Text(heading).Markup("</h2>\n");

    internal HtmlWriter EndSection() => Markup("</section>\n");

    /// <summary>A paragraph that says something about what follows.</summary>
    internal HtmlWriter Note(string text) => Markup("<p class=\"note\">").Text(text).Markup("</p>\n");

    /// <summary>The button that narrows timeline and events to something; scripts make it appear.</summary>
    /// <param name="key">What to, as the script reads it.</param>
    /// <param name="name">What to, in words.</param>
    internal HtmlWriter ShowButton(string key, string name) =>
        Markup("<button type=\"button\" class=\"show live\"").Attribute("data-show", key).Attribute("data-name", name)
            .Attribute("aria-label", "show " + name).Markup(">show</button>");

    private void Escape(string text)
    {
        int done = 0;
        for (int i = 0; i < text.Length; i++)
        {
            string? escaped = text[i] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => null,
            };
            if (escaped is not null)
            {
                output.Write(text.Substring(done, i - done));
                output.Write(escaped);
                done = i + 1;
            }
        }

        output.Write(done == 0 ? text : text.Substring(done));
    }
}
