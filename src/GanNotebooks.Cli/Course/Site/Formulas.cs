using Jint;
using Jint.Runtime;

namespace GanNotebooks.Cli.Course.Site;

/// <summary>Draws formulas with KaTeX while the site is written, so that a reader needs no
/// JavaScript. Debian's libjs-katex brings it; <c>KATEX</c> names another folder.</summary>
sealed class Formulas
{
    readonly Engine engine = new();

    Formulas(string folder)
    {
        Folder = folder;
        engine.Execute(File.ReadAllText(Path.Combine(folder, "katex.min.js")));
    }

    /// <summary>Where the style and the fonts are.</summary>
    public string Folder { get; }

    /// <summary>Null where there is no KaTeX; formulas then stay as their LaTeX source.</summary>
    public static Formulas? Find()
    {
        string?[] places =
            [Environment.GetEnvironmentVariable("KATEX"), "/usr/share/javascript/katex"];
        return places.FirstOrDefault(place =>
            place != null && File.Exists(Path.Combine(place, "katex.min.js"))) is { } folder
            ? new(folder)
            : null;
    }

    /// <summary>HTML, with MathML inside for readers who listen.</summary>
    /// <exception cref="Failure">KaTeX does not understand the formula.</exception>
    public string Render(string latex, bool display)
    {
        try
        {
            engine.SetValue("latex", latex).SetValue("display", display);
            return engine.Evaluate("katex.renderToString(latex, { displayMode: display })")
                .AsString();
        }
        catch (JavaScriptException problem)
        {
            throw new Failure($"The formula {latex} cannot be drawn: {problem.Message}",
                "Mend it in the notebook.");
        }
    }
}
