using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GanNotebooks.Cli.Usage;

/// <summary>A command that says in its help how it is used.</summary>
interface IHasExample
{
    /// <summary>Command lines, one a line, each with a comment behind <c>#</c>.</summary>
    string Example { get; }
}

/// <summary>A command whose subcommands are kinds of something.</summary>
interface IHasKinds
{
    /// <summary>What they are kinds of, such as model.</summary>
    string Kind { get; }
}

/// <summary>Adds the examples to System.CommandLine's help.</summary>
static class HelpText
{
    public static bool IsAskedFor(string[] args) =>
        args.Any(word => word is "--help" or "-h" or "-?" or "/?");

    public static void WithExamples(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new WithExample((HelpAction)help.Action!);
    }

    sealed class WithExample(HelpAction usual) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult result)
        {
            var exitCode = usual.Invoke(result);
            if (result.CommandResult.Command is IHasExample command)
            {
                var output = result.InvocationConfiguration.Output;
                output.WriteLine("Example:");
                foreach (var line in command.Example.Split('\n')) output.WriteLine($"  {line}");
            }
            return exitCode;
        }
    }
}
