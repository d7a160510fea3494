using System.Runtime.CompilerServices;
using GanNotebooks.Kernel.Display;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive;

/// <summary>What cells call to show values and to ask the person in front. Every name is in scope
/// in a cell.</summary>
/// <remarks>The names are .NET Interactive's, so that a notebook runs in both.</remarks>
public static partial class Kernel
{
    /// <summary>Is cancelled when the person interrupts the cell that reads it: hand it to
    /// whatever takes a <see cref="CancellationToken"/>. Outside a cell it never is.</summary>
    public static CancellationToken InterruptToken =>
        GanNotebooks.Kernel.Scripting.CellRun.Ongoing?.Token ?? CancellationToken.None;

    /// <summary>Ends the calling code if somebody interrupted its cell. The kernel writes this
    /// call into every loop and method of a cell; a library may make it between two steps.</summary>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    /// <exception cref="InsufficientExecutionStackException">The code recurses too deeply, which
    /// would end the kernel.</exception>
    public static void StopIfInterrupted()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (GanNotebooks.Kernel.Scripting.CellRun.Stopping)
            GanNotebooks.Kernel.Scripting.CellRun.StopHere();
    }

    /// <summary>Shows a value under the running cell.</summary>
    /// <param name="value">Anything, null included.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none means what its formatters
    /// prefer.</param>
    /// <returns>The way to show something else in its place.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        value is DisplayedValue shown
            ? shown
            : DisplayedValue.Show(value, shown => MimeBundle.Of(shown, mimeTypes));

    /// <inheritdoc cref="display"/>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        display(value, mimeTypes);

    /// <summary>Shows a text as what it is: HTML, SVG, LaTeX, JSON, base64 of a picture.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">Its MIME type, for example <c>image/svg+xml</c>.</param>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        DisplayedValue.Show(value, shown => MimeBundle.Raw($"{shown}", mimeType));

    /// <summary>A value that is shown as the HTML that it is.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Adds a style sheet to the page that shows the notebook.</summary>
    public static void CSS(string content) =>
        $"<style type=\"text/css\">{content}</style>".DisplayAs("text/html");

    /// <summary>Runs a script in the page that shows the notebook.</summary>
    public static void Javascript(string scriptContent) =>
        $"<script type=\"text/javascript\">{scriptContent}</script>".DisplayAs("text/html");

    /// <summary>Takes away what the running cell has shown.</summary>
    /// <param name="wait">Whether to leave it until something new is shown, which does not flicker.
    /// </param>
    public static void ClearOutput(bool wait = false)
    {
        GanNotebooks.Kernel.Scripting.CellRun.StopHere();
        CellOutput.Current?.Clear(wait);
    }
}
