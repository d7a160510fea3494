using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TorchSharp;

namespace GanNotebooks.Benchmarks.Contest;

/// <summary>Our side of an item, in a process of its own; peers/serve.py is its twin.</summary>
static class Served
{
    /// <summary>Tells the program to be a contestant.</summary>
    internal const string Option = "--serve";

    /// <summary>Makes an item ready, then times it once for each line that comes in.</summary>
    internal static int Run(IEnumerable<Row> rows, string[] arguments)
    {
        var item = rows.First(row => row.Name == arguments[0])
            .Items.First(item => item.Name == arguments[1]);
        torch.set_num_threads(int.Parse(arguments[2]));
        var work = item.Prepare(arguments[3]);
        Say(new Ready(work.Numbers, work.Flops));
        var count = 1;
        while (Console.ReadLine() is { } line)
            Say(Time(work.Once, double.Parse(line, CultureInfo.InvariantCulture), ref count));
        return 0;
    }

    // Counts up, once, to as many executions as take long enough; then one block of them.
    static Sample Time(Action once, double seconds, ref int count)
    {
        while (true)
        {
            var (began, used) = (Stopwatch.GetTimestamp(), Used());
            for (var i = 0; i < count; i++)
                once();
            var wall = Stopwatch.GetElapsedTime(began).TotalSeconds;
            if (wall >= seconds / 2)
                return new(wall / count, (Used() - used) / count, Peak());
            count = (int)Math.Clamp(count * seconds / wall, 2.0 * count, 10.0 * count);
        }
    }

    static double Used()
    {
        using var own = Process.GetCurrentProcess();
        return own.TotalProcessorTime.TotalSeconds;
    }

    static double Peak() => 1024.0 * long.Parse(
        File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM"))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);

    static void Say<T>(T answer) => Console.WriteLine(JsonSerializer.Serialize(answer));
}
