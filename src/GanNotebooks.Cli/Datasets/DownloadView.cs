using GanNotebooks.Data;
using Spectre.Console;

namespace GanNotebooks.Cli.Datasets;

/// <summary>Shows a download: a bar for each file on a terminal, a line for each in a log.
/// </summary>
static class DownloadView
{
    /// <summary>Runs the work and shows what it reports.</summary>
    public static Task Run(Func<IProgress<DownloadProgress>, Task> work) =>
        Console.IsOutputRedirected ? work(new Lines()) : Bars(work);

    static Task Bars(Func<IProgress<DownloadProgress>, Task> work) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(),
            new DownloadedColumn(), new TransferSpeedColumn(), new RemainingTimeColumn())
        .StartAsync(context => work(new Live(context)));

    sealed class Live(ProgressContext context) : IProgress<DownloadProgress>
    {
        readonly Dictionary<string, ProgressTask> bars = [];

        public void Report(DownloadProgress now)
        {
            if (!bars.TryGetValue(now.File, out var bar))
                bars[now.File] = bar = context.AddTask(now.File, maxValue: now.Size);
            bar.Description = Markup.Escape(now.Mirror == null
                ? $"{now.File} (another process is fetching it)" : now.File);
            bar.Value = now.Received;
        }
    }

    sealed class Lines : IProgress<DownloadProgress>
    {
        readonly HashSet<string> waiting = [];

        public void Report(DownloadProgress now)
        {
            if (now.Mirror == null && waiting.Add(now.File))
                Console.Out.WriteLine($"{now.File}: another process is fetching it; waiting");
            if (now.Received == now.Size)
                Console.Out.WriteLine($"{now.File}: {Bytes.Text(now.Size)} from {now.Mirror}");
        }
    }
}
