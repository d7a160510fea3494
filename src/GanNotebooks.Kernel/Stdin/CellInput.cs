using GanNotebooks.Kernel.Protocol;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Stdin;

/// <summary>How one cell asks.</summary>
/// <param name="desk">Where questions go.</param>
/// <param name="cell">The cell's request.</param>
/// <param name="allowed">Whether its front end can ask somebody.</param>
internal sealed class CellInput(InputDesk desk, Message cell, bool allowed)
{
    static readonly AsyncLocal<CellInput?> Flowing = new();
    static CellInput? latest;

    /// <summary>That of the cell that the caller's code belongs to.</summary>
    public static CellInput? Current
    {
        get => Flowing.Value ?? latest;
        set => (Flowing.Value, latest) = (value, value ?? latest);
    }

    /// <exception cref="InvalidOperationException">The front end cannot ask.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    public static Task<string> Ask(string prompt, bool password) =>
        Current is { Allowed: true } input
            ? input.Desk.Ask(
                input.Cell, prompt, password, CellRun.Ongoing?.Token ?? CancellationToken.None)
            : throw new InvalidOperationException(
                "this front end cannot ask for input (it sent allow_stdin = false). "
                + "Run the cell in a notebook or console, or set the value in the code.");

    bool Allowed => allowed;
    InputDesk Desk => desk;
    Message Cell => cell;
}
