using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Display;

/// <summary>Everything one cell shows, in the order in which it happened.</summary>
/// <remarks>Text is gathered for a moment and sent in one piece; whatever else is shown sends the
/// text before it first. Thread safe.</remarks>
internal sealed class CellOutput
{
    const int GatherMilliseconds = 40;
    const int MostCharacters = 1 << 16;

    static readonly AsyncLocal<CellOutput?> Flowing = new();
    static CellOutput? latest;

    readonly object gate = new();
    readonly Outlet outlet;
    readonly Message? parent;
    readonly bool silent;
    readonly StreamText text = new();
    readonly Timer timer;

    /// <param name="outlet">Where messages leave.</param>
    /// <param name="parent">The cell's request.</param>
    /// <param name="silent">Whether the front end asked to hear nothing.</param>
    public CellOutput(Outlet outlet, Message? parent, bool silent)
    {
        (this.outlet, this.parent, this.silent) = (outlet, parent, silent);
        timer = new Timer(_ => Flush());
    }

    /// <summary>The output of the cell that the caller's code belongs to: tasks that a cell starts
    /// keep writing into it. Threads without a cell write into the latest one.</summary>
    public static CellOutput? Current
    {
        get => Flowing.Value ?? latest;
        set => (Flowing.Value, latest) = (value, value ?? latest);
    }

    public Message? Parent => parent;

    /// <param name="stream"><c>stdout</c> or <c>stderr</c>.</param>
    /// <param name="written">What to add.</param>
    public void Write(string stream, ReadOnlySpan<char> written)
    {
        lock (gate)
            Gather(stream, written);
    }

    public void Flush()
    {
        lock (gate)
            SendText();
    }

    public void Publish(string type, JsonObject content, IReadOnlyList<byte[]>? buffers = null)
    {
        lock (gate)
        {
            SendText();
            Send(type, content, buffers);
        }
    }

    /// <param name="bundle">The value by MIME type.</param>
    /// <param name="displayId">The name by which an update finds it.</param>
    /// <param name="update">Whether it takes the place of what was shown under that name.</param>
    public void Display(JsonObject bundle, string displayId, bool update = false) =>
        Publish(update ? "update_display_data" : "display_data", new JsonObject
        {
            ["data"] = bundle,
            ["metadata"] = new JsonObject(),
            ["transient"] = new JsonObject { ["display_id"] = displayId },
        });

    public void Result(JsonObject bundle, int count) => Publish("execute_result", new JsonObject
    {
        ["execution_count"] = count,
        ["data"] = bundle,
        ["metadata"] = new JsonObject(),
        ["transient"] = new JsonObject { ["display_id"] = Guid.NewGuid().ToString("N") },
    });

    /// <summary>Takes away what the cell has shown.</summary>
    /// <param name="wait">Whether to leave it until something new is shown.</param>
    public void Clear(bool wait) => Publish("clear_output", new() { ["wait"] = wait });

    void Gather(string stream, ReadOnlySpan<char> written)
    {
        if (text.Stream != stream)
            SendText();
        if (text.Add(stream, written))
            timer.Change(GatherMilliseconds, Timeout.Infinite);
        if (text.Length >= MostCharacters)
            SendText();
    }

    void SendText()
    {
        if (text.Take() is { } part)
            Send("stream", new() { ["name"] = part.Stream, ["text"] = part.Text });
    }

    void Send(string type, JsonObject content, IReadOnlyList<byte[]>? buffers = null)
    {
        if (!silent)
            outlet.Publish(type, content, parent, buffers);
    }
}
