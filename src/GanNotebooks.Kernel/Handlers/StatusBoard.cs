using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Publishes busy and idle around every request.</summary>
/// <remarks>Front ends show the last status they heard, so after a question that was answered
/// beside a running cell the cell's "busy" is said again. Thread safe.</remarks>
internal sealed class StatusBoard(Outlet outlet)
{
    readonly Lock gate = new();
    Message? cell;

    public void Busy(Message message, bool isCell)
    {
        lock (gate)
        {
            if (isCell)
                cell = message;
            outlet.PublishStatus("busy", message);
        }
    }

    public void Idle(Message message)
    {
        lock (gate)
        {
            outlet.PublishStatus("idle", message);
            if (cell == message)
                cell = null;
            else if (cell is not null)
                outlet.PublishStatus("busy", cell);
        }
    }
}
