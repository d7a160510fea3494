using System.CommandLine;

namespace GanNotebooks.Kernel.Install;

/// <summary>The commands for people; Jupyter itself passes a connection file only.</summary>
internal static class CommandLine
{
    const int UsageError = 2;

    static readonly Option<bool> User =
        new("--user") { Description = "Your own Jupyter folder (the default)." };
    static readonly Option<string> Prefix =
        new("--prefix") { Description = "A Python installation's folder: DIR/share/jupyter." };
    static readonly Option<bool> SysPrefix =
        new("--sys-prefix") { Description = "The folder of the python3 on the PATH." };
    static readonly Option<string> Folder =
        new("--folder") { Description = "DIR/kernels/NAME; put DIR on JUPYTER_PATH." };
    static readonly Option<string> Name = new("--name")
    {
        Description = "The kernel's name.",
        DefaultValueFactory = _ => KernelSpec.UsualName,
    };
    static readonly Option<bool> Force =
        new("--force") { Description = "Even if another program's kernel is there." };

    /// <returns>The exit code: 0 done, 1 failed, 2 wrong usage.</returns>
    public static int Run(string[] args)
    {
        var root = new RootCommand(
            "A C# kernel for Jupyter. Example: csharp-kernel install --user")
        {
            Command("install", "Tells Jupyter of this kernel.", Install),
            Command("remove", "Takes the kernel away from Jupyter.", Remove),
            Command("path", "Prints the folder to put on JUPYTER_PATH.", Print),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors is [])
            return parsed.Invoke(new() { EnableDefaultExceptionHandler = false });
        Console.Error.WriteLine(Complaint.About(parsed, args));
        return UsageError;
    }

    static Command Command(string name, string summary, Action<SpecLocation, ParseResult> run)
    {
        var command = new Command(name, summary)
        {
            User, Prefix, SysPrefix, Folder, Name, Force,
        };
        command.SetAction(parsed => run(new SpecLocation(
            parsed.GetValue(User), parsed.GetValue(Prefix),
            parsed.GetValue(SysPrefix), parsed.GetValue(Folder)), parsed));
        return command;
    }

    static void Install(SpecLocation location, ParseResult parsed)
    {
        var folder = location.SpecFolder(NameIn(parsed));
        KernelSpec.Write(folder, parsed.GetValue(Force));
        Console.WriteLine($"installed {folder}");
    }

    static void Remove(SpecLocation location, ParseResult parsed)
    {
        var folder = location.SpecFolder(NameIn(parsed));
        KernelSpec.Remove(folder, parsed.GetValue(Force));
        Console.WriteLine($"removed {folder}");
    }

    static void Print(SpecLocation location, ParseResult parsed) =>
        Console.WriteLine(location.Root());

    static string NameIn(ParseResult parsed)
    {
        var name = parsed.GetValue(Name)!;
        return name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
            && name.Any(char.IsAsciiLetterOrDigit)
            ? name
            : throw new KernelError($"--name must consist of letters, digits, '.', '-' and '_', "
                + $"got '{name}'");
    }
}
