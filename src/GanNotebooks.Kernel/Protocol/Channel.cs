namespace GanNotebooks.Kernel.Protocol;

/// <summary>The five sockets of a kernel, in the connection file's order.</summary>
internal enum Channel
{
    Shell,
    Control,
    Stdin,
    IoPub,
    Heartbeat,
}
