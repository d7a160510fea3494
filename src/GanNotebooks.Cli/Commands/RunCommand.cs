using System.CommandLine;
using System.CommandLine.Parsing;
using GanNotebooks.Cli.Notebooks;
using GanNotebooks.Cli.Processes;
using GanNotebooks.Cli.Usage;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan run</c>: executes notebooks and writes them as .ipynb and .html.</summary>
sealed class RunCommand : Command, IHasExample, INeedsSetUp
{
    const string First = "02-vanilla-gan.ipynb";

    readonly Checkout checkout;
    readonly Argument<string[]> notebooks = new("NOTEBOOK")
    {
        Description = $"Files, or names in notebooks/ [default: {First}]",
        Arity = ArgumentArity.ZeroOrMore,
    };
    readonly Option<string> profile = new("--profile")
    {
        Description = "How much to train: smoke (a few steps), fast (minutes on a CPU), full",
        HelpName = "smoke|fast|full",
        DefaultValueFactory = _ => "fast",
    };
    readonly Option<bool> full = new("--full") { Description = "Short for --profile full" };
    readonly Option<DirectoryInfo> folder = new("--out")
    {
        Description = "Where the results go [default: out]",
        HelpName = "DIR",
    };

    public RunCommand(Checkout checkout, Option<bool> verbose)
        : base("run", "Execute notebooks and write them as .ipynb and .html")
    {
        this.checkout = checkout;
        notebooks.Validators.Add(RequireNotebooks);
        profile.Validators.Add(RequireProfile);
        Validators.Add(RequireOneProfile);
        Add(notebooks);
        Add(profile);
        Add(full);
        Add(folder);
        SetAction((parsed, cancelled) => Run(parsed, parsed.GetValue(verbose), cancelled));
    }

    public string Example => """
        ./gan run                                 # the first GAN, in a few minutes
        ./gan run 02-vanilla-gan --profile smoke  # does it work? a few steps
        """;

    async Task<int> Run(ParseResult parsed, bool verbose, CancellationToken cancelled)
    {
        var python = JupyterPython.Find();
        string[] chosen = parsed.GetValue(notebooks) is { Length: > 0 } given ? given : [First];
        var succeeded = true;
        foreach (var name in chosen)
        {
            var path = Find(name) ?? throw new Failure(
                $"There is no notebook {name}.", $"Notebooks are in {checkout.Notebooks}.");
            var run = new NotebookRun(checkout, python, path, OutFolder(parsed))
            {
                Effort = Chosen(parsed),
                Verbose = verbose,
            };
            using var progress = new NotebookProgress();
            succeeded &= await run.Execute(progress.Show, cancelled);
        }
        return succeeded ? 0 : 1;
    }

    Effort Chosen(ParseResult parsed) => parsed.GetValue(full)
        ? Effort.Full
        : Enum.Parse<Effort>(parsed.GetValue(profile)!, ignoreCase: true);

    string OutFolder(ParseResult parsed) => parsed.GetValue(folder)?.FullName ?? checkout.Out;

    /// <summary>A path as given, or a name in notebooks/ with or without its extension.</summary>
    string? Find(string name) => new[]
    {
        name,
        Path.Combine(checkout.Notebooks, name),
        Path.Combine(checkout.Notebooks, $"{name}.ipynb"),
    }.Where(File.Exists).Select(Path.GetFullPath).FirstOrDefault();

    void RequireNotebooks(ArgumentResult result)
    {
        foreach (var word in result.Tokens.Where(word => Find(word.Value) == null))
            result.AddError(word.Value.StartsWith('-')
                ? $"there is no option {word.Value}"
                : $"there is no notebook {word.Value}, here or in notebooks/");
    }

    static void RequireProfile(OptionResult result)
    {
        var word = result.Tokens.LastOrDefault()?.Value;
        if (word is not (null or "smoke" or "fast" or "full"))
            result.AddError("--profile must be smoke, fast or full");
    }

    void RequireOneProfile(CommandResult result)
    {
        var chosen = result.GetResult(profile);
        if (result.GetResult(full) is { Implicit: false } && chosen is { Implicit: false })
            chosen.AddError("--full and --profile exclude each other");
    }
}
