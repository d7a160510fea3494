using System.CommandLine;
using GanNotebooks.Cli.Commands;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli;

/// <summary>Turns a command line into a command's run and its outcome into an exit code:
/// 0 done, 1 failed, 2 wrongly asked for.</summary>
static class FrontDoor
{
    /// <summary>How long a cancelled command may take to put its things in order.</summary>
    static readonly TimeSpan OrderlyEnd = TimeSpan.FromSeconds(15);

    static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Show stack traces, and what the programs behind a command print",
        Recursive = true,
    };

    public static async Task<int> Run(string[] args)
    {
        if (args is ["--needs", .. var rest]) return TellNeeds(rest);
        if (args is []) args = ["--help"];
        var result = Commands().Parse(args);
        if (HasErrors(result, args)) return UsageError.Report(result, args);

        var console = new Outcome(Verbose: result.GetValue(Verbose));
        var settings = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = OrderlyEnd,
        };
        try
        {
            return await result.InvokeAsync(settings);
        }
        catch (Exception problem)
        {
            return console.Report(problem);
        }
    }

    static bool HasErrors(ParseResult result, string[] args) =>
        result.Errors.Count > 0 && !HelpText.IsAskedFor(args);

    /// <summary>Prints what ./gan has to set up before this command line can run, if anything.
    /// </summary>
    static int TellNeeds(string[] args)
    {
        var result = Commands().Parse(args);
        if (!HasErrors(result, args) && !HelpText.IsAskedFor(args)
            && result.CommandResult.Command is INeedsSetUp command)
            Console.Out.WriteLine(command.SetUp.ToString().ToLowerInvariant());
        return 0;
    }

    internal static RootCommand Commands()
    {
        var checkout = Checkout.OfThisProgram();
        var root = new RootCommand("GAN notebooks in C#: run, train, test and read the course.")
        {
            new RunCommand(checkout, Verbose),
            new TestCommand(checkout),
            new LabCommand(checkout),
            new TrainCommand(),
            new SampleCommand(),
            new EvaluateCommand(),
            new DataCommand(),
            new KernelCommand(checkout),
            new CourseCommand(checkout, Verbose),
            new DoctorCommand(checkout),
            new BenchCommand(checkout),
            new ResultsCommand(checkout),
            new CarryCommand(checkout),
            Verbose,
        };
        HelpText.WithExamples(root);
        return root;
    }
}
