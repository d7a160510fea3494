using GanNotebooks.Kernel.Protocol;
using GanNotebooks.Kernel.Stdin;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Takes the person's answer to the cell that asked.</summary>
internal sealed class InputReplyHandler(InputDesk desk) : IHandler
{
    public string MessageType => "input_reply";

    public Lane Lane => Lane.AtOnce;

    public void Handle(Request request) => desk.Answer(request.Text("value"));
}
