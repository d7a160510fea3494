using System.CommandLine;
using GanNotebooks.Cli.Course.Grading;

namespace GanNotebooks.Cli.Course.Commands;

/// <summary>The limits under which the cells of exercises run.</summary>
sealed class RunOptions
{
    readonly Option<double> seconds = new("--seconds")
    {
        Description = "How long a cell of an exercise may run; the course's own get ten times that",
        DefaultValueFactory = _ => 60,
    };
    readonly Option<double> memory = new("--memory")
    {
        Description = "How many gigabytes the kernel of a notebook may take",
        DefaultValueFactory = _ => 4,
    };

    public RunOptions()
    {
        foreach (var option in new[] { seconds, memory })
            option.Validators.Add(result =>
            {
                if (result.Tokens is [var word] && double.TryParse(word.Value, out var number)
                    && !(number > 0))
                    result.AddError($"{option.Name} must be more than 0");
            });
    }

    public void AddTo(Command command)
    {
        command.Add(seconds);
        command.Add(memory);
    }

    public Limits Chosen(ParseResult parsed) =>
        new(parsed.GetValue(seconds), parsed.GetValue(memory));
}
