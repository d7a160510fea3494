using System.Text.Json;
using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Comms;

namespace Microsoft.DotNet.Interactive;

/// <summary>A line between a cell and a script in the page, on which both send JSON.</summary>
/// <remarks>Jupyter calls it a comm; widgets are built on it. What arrives is handled on the
/// cells' thread, between two cells.</remarks>
public sealed class Comm
{
    readonly CommTable table;

    internal Comm(CommTable table, string id, string target) =>
        (this.table, Id, Target) = (table, id, target);

    /// <summary>The name of this line.</summary>
    public string Id { get; }

    /// <summary>The name under which the other side knows what it is for.</summary>
    public string Target { get; }

    /// <summary>Gets the data of every message from the page.</summary>
    public Action<JsonElement>? Received { get; set; }

    /// <summary>Is called once when the page closes the line.</summary>
    public Action<JsonElement>? Closed { get; set; }

    /// <summary>Lets pages open lines to us.</summary>
    /// <param name="target">The name under which they ask for it.</param>
    /// <param name="opened">Gets the new line and what came with it; set
    /// <see cref="Received"/> in it.</param>
    /// <exception cref="InvalidOperationException">No kernel runs in this process.</exception>
    public static void RegisterTarget(string target, Action<Comm, JsonElement> opened) =>
        CommTable.Current.Register(target, opened);

    /// <summary>Opens a line to the page.</summary>
    /// <param name="target">A name that the page's script registered.</param>
    /// <param name="data">What to send with it.</param>
    /// <exception cref="InvalidOperationException">No kernel runs in this process.</exception>
    public static Comm Open(string target, JsonObject? data = null) =>
        CommTable.Current.Open(target, data ?? []);

    /// <summary>Sends data to the page.</summary>
    /// <param name="data">A JSON object.</param>
    /// <param name="buffers">Binary parts to go with it.</param>
    public void Send(JsonObject data, params IReadOnlyList<byte[]> buffers) =>
        table.Publish("comm_msg", this, data, buffers);

    /// <summary>Closes the line.</summary>
    /// <param name="data">What to send with it.</param>
    public void Close(JsonObject? data = null) => table.Close(this, data ?? []);
}
