using System.CommandLine;
using GanNotebooks.Cli.Datasets;
using GanNotebooks.Cli.Usage;
using GanNotebooks.Data;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan data</c>: lists, fetches and checks data sets. Touches no tensor.</summary>
sealed class DataCommand : Command, IHasExample
{
    public DataCommand() : base("data", "List, fetch and check data sets")
    {
        var list = new Command("list", "Say which data sets there are, and where");
        list.SetAction(_ => DataList.Print());
        Add(list);
        Add(new DataGetCommand());
        Add(new DataVerifyCommand());
    }

    public string Example => """
        ./gan data list         # which there are, how large, and where
        ./gan data get mnist    # fetches one, or goes on where the last attempt ended
        ./gan data verify       # reads all that are here and compares their sums
        """;

    /// <summary>The name of a set that can be fetched.</summary>
    internal static Argument<T> SetName<T>(string description, ArgumentArity arity)
    {
        var name = new Argument<T>("NAME") { Description = description, Arity = arity };
        name.Validators.Add(result =>
        {
            foreach (var word in result.Tokens.Select(token => token.Value))
                if (Manifest.Find(word) == null)
                    result.AddError(DataCatalogue.All.Any(entry => entry.Name == word)
                        ? $"{word} is drawn by code and need not be fetched"
                        : $"there is no data set {word} to fetch; there are "
                            + string.Join(", ", Manifest.Sets.Select(set => set.Name)));
        });
        return name;
    }
}
