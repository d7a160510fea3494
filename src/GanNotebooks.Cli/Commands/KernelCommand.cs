using System.CommandLine;
using GanNotebooks.Cli.Processes;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan kernel</c>: registers the C# kernel, in this checkout unless
/// <c>--user</c> is given. The kernel itself knows how.</summary>
sealed class KernelCommand : Command, IHasExample
{
    readonly Checkout checkout;
    readonly Option<bool> user = new("--user")
    {
        Description = "For all of the user's notebooks, not only this checkout's",
    };

    readonly Option<bool> force = new("--force")
    {
        Description = "Even if another program's kernel has that name",
    };

    public KernelCommand(Checkout checkout)
        : base("kernel", "Register the C# kernel with Jupyter, or remove it")
    {
        this.checkout = checkout;
        Add(Handed("install", "Register the kernel"));
        Add(Handed("remove", "Remove the registration"));
        var path = new ExampleCommand("path", "Print the folder to put on JUPYTER_PATH",
            "JUPYTER_PATH=$(./gan kernel path) jupyter notebook notebooks");
        path.SetAction(_ => Console.Out.WriteLine(checkout.Jupyter));
        Add(path);
    }

    public string Example => """
        ./gan kernel install --user   # VS Code and every Jupyter of yours see the kernel
        ./gan kernel path             # the folder to put on JUPYTER_PATH
        """;

    Command Handed(string name, string description)
    {
        var command = new HandedCommand(name, description, $"./gan kernel {name} --user")
        {
            user,
            force,
        };
        command.SetAction((parsed, cancelled) => HandOver([name, .. Chosen(parsed)], cancelled));
        return command;
    }

    IEnumerable<string> Chosen(ParseResult parsed)
    {
        string[] where = parsed.GetValue(user) ? ["--user"] : ["--folder", checkout.Jupyter];
        return parsed.GetValue(force) ? [.. where, "--force"] : where;
    }

    Task<int> HandOver(string[] words, CancellationToken cancelled)
    {
        if (!File.Exists(checkout.KernelProgram))
            throw new Failure("The kernel has not been built.", "Start this through ./gan.");
        return Child.Run(
            Child.Program("dotnet", [checkout.KernelProgram, .. words]), cancelled);
    }

    class ExampleCommand(string name, string description, string example)
        : Command(name, description), IHasExample
    {
        public string Example => example;
    }

    sealed class HandedCommand(string name, string description, string example)
        : ExampleCommand(name, description, example), INeedsSetUp;
}
