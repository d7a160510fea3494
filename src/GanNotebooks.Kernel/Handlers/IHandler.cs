using GanNotebooks.Kernel.Protocol;

namespace GanNotebooks.Kernel.Handlers;

/// <summary>Answers one kind of message.</summary>
internal interface IHandler
{
    /// <summary>The message type it answers, for example <c>complete_request</c>.</summary>
    string MessageType { get; }

    Lane Lane { get; }

    void Handle(Request request);
}

/// <summary>On which thread a handler runs.</summary>
internal enum Lane
{
    /// <summary>At once, on the sockets' thread: it must not block.</summary>
    AtOnce,

    /// <summary>Beside a running cell, one question after the other.</summary>
    Questions,

    /// <summary>One after the other with the cells, for it runs the user's code.</summary>
    Cells,
}
