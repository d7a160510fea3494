using GanNotebooks.Kernel.Stdin;

namespace Microsoft.DotNet.Interactive;

public static partial class Kernel
{
    /// <summary>Asks the person in front of the notebook for a line of text.</summary>
    /// <param name="prompt">What to show beside the field.</param>
    /// <param name="typeHint"><c>password</c> hides what is typed; anything else is plain text.
    /// </param>
    /// <exception cref="InvalidOperationException">The front end cannot ask, as nbconvert cannot.
    /// </exception>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        CellInput.Ask(prompt, typeHint == "password");

    /// <summary>Asks for a text that stays hidden.</summary>
    /// <param name="prompt">What to show beside the field.</param>
    /// <exception cref="InvalidOperationException">The front end cannot ask.</exception>
    public static async Task<PasswordString> GetPasswordAsync(string prompt = "") =>
        new(await CellInput.Ask(prompt, password: true).ConfigureAwait(false));
}
