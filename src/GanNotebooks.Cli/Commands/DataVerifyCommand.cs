using System.CommandLine;
using GanNotebooks.Cli.Usage;
using GanNotebooks.Data;

namespace GanNotebooks.Cli.Commands;

/// <summary><c>./gan data verify [NAME]</c>: compares the sums of files that are here.</summary>
sealed class DataVerifyCommand : Command, IHasExample
{
    readonly Argument<string[]> names = DataCommand.SetName<string[]>(
        "Which data sets; all that are here when none is named", ArgumentArity.ZeroOrMore);

    public DataVerifyCommand() : base("verify", "Read the files of data sets, compare their sums")
    {
        Add(names);
        SetAction(parsed => Verify(parsed.GetValue(names)!));
    }

    public string Example => "./gan data verify mnist   # exit code 0 when all files are right";

    static int Verify(string[] names)
    {
        var sets = Manifest.Sets.Where(set => names.Length > 0
            ? names.Contains(set.Name) : DataFolder.Where(set) != null).ToList();
        if (sets.Count == 0)
            Console.Out.WriteLine("No data set is here. See ./gan data list.");
        var bad = 0;
        foreach (var set in sets)
            foreach (var (file, problem) in DataSetFiles.Verify(
                set, DataFolder.Where(set) ?? set.Folder))
            {
                var detail = problem == null ? "" : $": {problem}";
                Console.Out.WriteLine(
                    $"{(problem == null ? "ok" : "wrong"),-6} {set.Name}/{file.Name}{detail}");
                bad += problem == null ? 0 : 1;
            }
        if (bad == 0)
            return 0;
        Console.Out.WriteLine($"\n{bad} files are wrong or missing; ./gan data get NAME mends it.");
        return 1;
    }
}
