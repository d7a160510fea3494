namespace GanNotebooks.Kernel;

/// <summary>What the kernel itself has to say, on the process's own stderr, which is the front
/// end's log. A flood of the same kind is cut off.</summary>
internal static class Log
{
    const int Most = 100;

    static readonly TextWriter Sink = TextWriter.Synchronized(
        new StreamWriter(Console.OpenStandardError()) { AutoFlush = true });
    static int count;

    public static void Warn(string message)
    {
        var number = Interlocked.Increment(ref count);
        if (number <= Most)
            Sink.WriteLine($"csharp-kernel: {message}");
        if (number == Most)
            Sink.WriteLine("csharp-kernel: further warnings are not shown");
    }
}
