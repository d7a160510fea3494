using System.Runtime.InteropServices;
using GanNotebooks.Kernel.Comms;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Handlers;
using GanNotebooks.Kernel.Protocol;
using GanNotebooks.Kernel.Records;
using GanNotebooks.Kernel.Scripting;
using GanNotebooks.Kernel.Stdin;

namespace GanNotebooks.Kernel;

/// <summary>A running kernel: every part is made here and knows only those it is given.</summary>
internal sealed class KernelProcess
{
    readonly Wire wire;
    readonly Interrupts interrupts = new();
    readonly History history = new();
    readonly Dispatcher dispatcher;

    /// <exception cref="KernelError">The sockets cannot be opened.</exception>
    KernelProcess(ConnectionFile file)
    {
        wire = new Wire(file);
        var codec = new MessageCodec(new Signature(file.Key));
        var outlet = new Outlet(wire, codec);
        var status = new StatusBoard(outlet);
        var sources = new Sources();
        var session = new Session(sources);
        var queue = new CellQueue(session.WarmUp, status);
        var desk = new InputDesk(outlet);
        var comms = new CommTable(outlet);
        IHandler[] handlers =
        [
            new KernelInfoHandler(),
            new ExecuteHandler(session, queue, interrupts, sources, history, desk),
            new InputReplyHandler(desk),
            new CompleteHandler(session),
            new InspectHandler(session),
            new IsCompleteHandler(session),
            new HistoryHandler(history),
            new CommHandler("comm_open", comms, interrupts, sources),
            new CommHandler("comm_msg", comms, interrupts, sources),
            new CommHandler("comm_close", comms, interrupts, sources),
            new CommInfoHandler(comms),
            new InterruptHandler(interrupts),
            new ShutdownHandler(wire.Stop),
        ];
        outlet.PublishStatus("starting", null);
        dispatcher = new Dispatcher(handlers, codec, outlet, status, queue);
    }

    /// <summary>Serves the front end that wrote the connection file until it says stop or is
    /// gone.</summary>
    /// <exception cref="KernelError">The file is no connection file, or the sockets cannot be
    /// opened.</exception>
    public static void Run(string connectionFile)
    {
        IdleThreads.Sleep();
        var kernel = new KernelProcess(ConnectionFile.Read(connectionFile));
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, kernel.Interrupt);
        using var parent = ParentWatch.Start(kernel.wire.Stop);
        CellConsole.Take();
        kernel.wire.Run(kernel.dispatcher.Receive);
        kernel.history.Finish();
        kernel.wire.Dispose();
    }

    void Interrupt(PosixSignalContext context)
    {
        context.Cancel = true;   // the process lives on
        interrupts.Interrupt();
    }
}
