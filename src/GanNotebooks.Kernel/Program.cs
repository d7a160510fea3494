using GanNotebooks.Kernel.Install;

namespace GanNotebooks.Kernel;

/// <summary>The command <c>csharp-kernel</c>.</summary>
internal static class Program
{
    const int Done = 0, Failed = 1;

    static int Main(string[] args)
    {
        try
        {
            if (args is not [var file] || !IsFile(file))
                return CommandLine.Run(args);
            KernelProcess.Run(file);
            return Done;
        }
        catch (KernelError e)
        {
            Console.Error.WriteLine($"error: {e.Message}");
            return Failed;
        }
    }

    /// <summary>Front ends pass the connection file's path and nothing else.</summary>
    static bool IsFile(string argument) =>
        argument.Contains('.') || argument.Contains(Path.DirectorySeparatorChar);
}
