using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Stdin;

/// <summary>Asks the person in front of the notebook and waits for the answer.</summary>
/// <remarks>One question at a time, as front ends show one. Thread safe.</remarks>
internal sealed class InputDesk(Outlet outlet)
{
    readonly SemaphoreSlim turn = new(1);
    TaskCompletionSource<string>? asked;

    /// <param name="cell">The cell that asks.</param>
    /// <param name="prompt">What to show; may be empty.</param>
    /// <param name="password">Whether the answer stays hidden.</param>
    /// <param name="token">Ends the waiting.</param>
    public async Task<string> Ask(
        Message cell, string prompt, bool password, CancellationToken token)
    {
        await turn.WaitAsync(token).ConfigureAwait(false);
        try
        {
            var answer = new TaskCompletionSource<string>(
                TaskCreationOptions.RunContinuationsAsynchronously);
            asked = answer;
            outlet.Reply(Channel.Stdin, cell, "input_request", new JsonObject
            {
                ["prompt"] = prompt,
                ["password"] = password,
            });
            return await answer.Task.WaitAsync(token).ConfigureAwait(false);
        }
        finally
        {
            asked = null;
            turn.Release();
        }
    }

    public void Answer(string value) => asked?.TrySetResult(value);
}
