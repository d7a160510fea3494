using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Protocol;
using Microsoft.DotNet.Interactive;

namespace GanNotebooks.Kernel.Comms;

/// <summary>The open comms, and the targets that pages may open new ones to.</summary>
/// <remarks>Thread safe.</remarks>
internal sealed class CommTable
{
    static CommTable? current;

    readonly Outlet outlet;
    readonly ConcurrentDictionary<string, Comm> open = new();
    readonly ConcurrentDictionary<string, Action<Comm, JsonElement>> targets = new();

    public CommTable(Outlet outlet)
    {
        this.outlet = outlet;
        current = this;
    }

    public static CommTable Current =>
        current ?? throw new InvalidOperationException("no kernel runs in this process");

    public IEnumerable<Comm> All => open.Values;

    public void Register(string target, Action<Comm, JsonElement> opened) =>
        targets[target] = opened;

    public Comm Open(string target, JsonObject data)
    {
        var comm = new Comm(this, Guid.NewGuid().ToString("N"), target);
        open[comm.Id] = comm;
        Publish("comm_open", comm, data, []);
        return comm;
    }

    public void Close(Comm comm, JsonObject data)
    {
        if (open.TryRemove(comm.Id, out _))
            Publish("comm_close", comm, data, []);
    }

    /// <summary>A page opened one; a target that nobody registered closes it again.</summary>
    public void Opened(string id, string target, JsonElement data)
    {
        var comm = new Comm(this, id, target);
        open[id] = comm;
        if (targets.TryGetValue(target, out var opened))
            opened(comm, data);
        else
            Close(comm, []);
    }

    public void Received(string id, JsonElement data)
    {
        if (open.TryGetValue(id, out var comm))
            comm.Received?.Invoke(data);
    }

    public void Closed(string id, JsonElement data)
    {
        if (open.TryRemove(id, out var comm))
            comm.Closed?.Invoke(data);
    }

    public void Publish(string type, Comm comm, JsonObject data, IReadOnlyList<byte[]> buffers)
    {
        var content = new JsonObject { ["comm_id"] = comm.Id, ["data"] = data.DeepClone() };
        if (type == "comm_open")
            content["target_name"] = comm.Target;
        if (CellOutput.Current is { } output)
            output.Publish(type, content, buffers);
        else
            outlet.Publish(type, content, null, buffers);
    }
}
