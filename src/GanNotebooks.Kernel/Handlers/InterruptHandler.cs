using GanNotebooks.Kernel.Protocol;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Stops the running cell; variables live on.</summary>
internal sealed class InterruptHandler(Interrupts interrupts) : IHandler
{
    public string MessageType => "interrupt_request";

    public Lane Lane => Lane.AtOnce;

    public void Handle(Request request)
    {
        interrupts.Interrupt();
        request.Reply(new() { ["status"] = "ok" });
    }
}
