using GanNotebooks.Kernel.Cells;
using GanNotebooks.Kernel.Completion;
using GanNotebooks.Kernel.Display;
using GanNotebooks.Kernel.Documentation;
using GanNotebooks.Kernel.Magics;
using GanNotebooks.Kernel.Packages;
using GanNotebooks.Kernel.Scripting;

namespace GanNotebooks.Kernel;

/// <summary>What cells run in. It is made on the cells' own thread, so that a front end gets its
/// first answers meanwhile.</summary>
internal sealed class Session(Sources sources)
{
    readonly Lazy<Parts> parts = new(() => new Parts(sources));

    public CellRunner Cells => parts.Value.Cells;

    public Completer Completer => parts.Value.Completer;

    public Inspector Inspector => parts.Value.Inspector;

    /// <summary>Runs the prelude, then runs and formats a value once, so that the first cell finds
    /// everything in place.</summary>
    public void WarmUp()
    {
        var interpreter = parts.Value.Interpreter;
        foreach (var code in (string[])[SubmissionCompiler.Prelude, "1 + 1"])
            interpreter.Run(interpreter.Compile(code, "the kernel's first cell"), new CellRun());
        MimeBundle.Of(1);
    }

    sealed class Parts
    {
        public Parts(Sources sources)
        {
            var references = new ReferenceSet();
            var folders = new AssemblyFolders();
            var compiler = new SubmissionCompiler(references);
            var loader = new AssemblyLoader(references, folders);
            var packages = new PackageShelf(references, folders, loader);
            Interpreter = new Interpreter(compiler, folders);
            Inspector = new Inspector(compiler, Interpreter, new XmlDocs());
            var magics = new MagicTable(Interpreter, Describe);
            var directives = new DirectiveRunner(loader, packages);
            Cells = new CellRunner(Interpreter, directives, magics, sources);
            Completer = new Completer(compiler, Interpreter, magics);
        }

        public Interpreter Interpreter { get; }
        public CellRunner Cells { get; }
        public Completer Completer { get; }
        public Inspector Inspector { get; }

        string? Describe(string name) =>
            Inspector.At(new CellText(name), name.Length, details: true);
    }
}
