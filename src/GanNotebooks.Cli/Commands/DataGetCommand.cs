using System.CommandLine;
using GanNotebooks.Cli.Datasets;
using GanNotebooks.Cli.Usage;
using GanNotebooks.Data;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan data get NAME</c>: fetches a data set into the cache.</summary>
sealed class DataGetCommand : Command, IHasExample
{
    readonly Argument<string> name = DataCommand.SetName<string>(
        "Which data set", ArgumentArity.ExactlyOne);
    readonly Option<string?> from = new("--from")
    {
        Description = "Look here first: an address (http, https, file) or a folder of the files",
    };

    public DataGetCommand() : base("get", "Fetch a data set, or what is missing of it")
    {
        Add(name);
        Add(from);
        SetAction((parsed, cancelled) => Get(
            Manifest.Find(parsed.GetValue(name)!)!, parsed.GetValue(from), cancelled));
    }

    public string Example => """
        ./gan data get mnist
        ./gan data get cifar-10 --from /media/stick    # without a network
        """;

    static async Task<int> Get(ManifestSet set, string? from, CancellationToken cancelled)
    {
        if (DataFolder.Where(set) is { } here && here != set.Folder)
        {
            Console.Out.WriteLine($"{set.Name} is here already: {here}");
            return 0;
        }
        try
        {
            await DownloadView.Run(
                progress => DataSetFiles.Get(set, from, progress, cancelled));
        }
        catch (Exception problem) when (problem is DownloadException or DiskException)
        {
            throw new Failure(problem.Message, problem is DiskException
                ? $"Then go on: ./gan data get {set.Name}"
                : "Try again later, or name another place with --from; what came is kept.");
        }
        Console.Out.WriteLine($"{set.Name} is here and right: {set.Folder}");
        Console.Out.WriteLine($"Licence: {set.Licence}. See {set.Home}");
        return 0;
    }
}
