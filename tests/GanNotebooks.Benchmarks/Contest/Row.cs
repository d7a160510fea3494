using System.Diagnostics;

namespace GanNotebooks.Benchmarks.Contest;

/// <summary>Lines of the table that belong together.</summary>
abstract class Row
{
    const string BlasThreads = "OPENBLAS_NUM_THREADS";

    /// <summary>How threads wait, as variables: as the tensor layer sets them for itself.</summary>
    internal static IReadOnlyList<(string Variable, string Value)> Waiting { get; } =
        [("OMP_WAIT_POLICY", "PASSIVE"), ("OPENBLAS_THREAD_TIMEOUT", "20")];

    /// <summary>The row's name on the command line.</summary>
    internal abstract string Name { get; }

    /// <summary>The peer's script in the folder peers.</summary>
    internal abstract string Topic { get; }

    /// <summary>Whether threads and waiting matter to the peer, so that it is measured as it is
    /// installed too.</summary>
    internal virtual bool Tunable => true;

    /// <summary>What is measured.</summary>
    internal abstract IReadOnlyList<Item> Items { get; }

    /// <summary>Starts our side of an item: this program once more, so that its memory is its own.
    /// </summary>
    internal virtual ProcessStartInfo Ours(Item item, Settings settings)
    {
        var threads = $"{item.Threads ?? settings.Threads}";
        return new(Environment.ProcessPath!,
            [Served.Option, Name, item.Name, threads, settings.Device])
        {
            Environment = { [BlasThreads] = threads },
        };
    }

    /// <summary>Starts the peer: Debian's Python, whose PyTorch uses the same libtorch.</summary>
    /// <param name="item">Which item.</param>
    /// <param name="settings">Threads and device.</param>
    /// <param name="tuned">With our threads and our way of waiting; else as it is installed.</param>
    internal virtual ProcessStartInfo Peer(Item item, Settings settings, bool tuned)
    {
        var threads = $"{item.Threads ?? settings.Threads}";
        var start = Script(Topic, item.Name, tuned ? threads : "0", settings.Device);
        if (tuned)
            start.Environment[BlasThreads] = threads;
        else
            foreach (var (variable, _) in Waiting)
                start.Environment.Remove(variable);
        return start;
    }

    private protected const string Python = "/usr/bin/python3";

    private protected static string Peers(string script) =>
        Path.Combine(AppContext.BaseDirectory, "peers", script);

    private protected static ProcessStartInfo Script(params IEnumerable<string> arguments) =>
        new(Python, [Peers("serve.py"), .. arguments]);
}
