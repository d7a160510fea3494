using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel;

/// <summary>What cells run in. It is made on the cells' own thread, so that a front end gets its
/// first answers meanwhile.</summary>
internal sealed class Session
{
    readonly Lazy<Parts> parts;

    public Session(Sources sources) => parts = new(() => new Parts(sources));

    public CellRunner Cells => parts.Value.Runner;

    sealed class Parts
    {
        public Parts(Sources sources)
        {
            var references = new ReferenceSet();
            var folders = new AssemblyFolders();
            Interpreter = new Interpreter(new SubmissionCompiler(references), folders);
            var loader = new AssemblyLoader(references, folders);
            Runner = new CellRunner(Interpreter, new DirectiveRunner(loader), sources);
        }

        public Interpreter Interpreter { get; }
        public CellRunner Runner { get; }
    }

    /// <summary>Runs and formats a value once, so that the first cell finds everything in place.
    /// </summary>
    public void WarmUp()
    {
        var run = new CellRun();
        var interpreter = parts.Value.Interpreter;
        interpreter.Run(interpreter.Compile("1 + 1", "the kernel's first cell"), run);
        MimeBundle.Of(1);
    }
}
