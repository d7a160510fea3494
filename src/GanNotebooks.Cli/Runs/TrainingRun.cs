using System.Diagnostics;
using GanNotebooks.Data;
using GanNotebooks.Training;

namespace GanNotebooks.Cli.Runs;

/// <summary>Trains a run of a folder from where it is, and leaves it so that it can go on, however
/// it ends.</summary>
sealed class TrainingRun(RunFolder folder, RunLog log)
{
    const int ScoredSamples = 2000;

    public required int RecordEvery { get; init; }

    public required int SaveEvery { get; init; }

    public required int SampleEvery { get; init; }

    /// <summary>0 for no scores.</summary>
    public required int ScoreEvery { get; init; }

    /// <summary>Returns the exit code.</summary>
    /// <exception cref="Failure">It diverged, another rank was lost, or something could not be
    /// read or written.</exception>
    public int Execute(CancellationToken cancelled)
    {
        var data = log.Settings.LoadData();
        var bad = Report(data, before: 0);
        using var gan = log.Settings.Build(data);
        var console = new TrainingConsole(Title);
        using var judge = ScoreEvery == 0 ? null : new Judge(log.Settings, data);
        var checkpoints = new Checkpoints(folder.Checkpoints) { SaveEvery = SaveEvery };
        var trainer = new Trainer(gan)
        {
            RecordEvery = RecordEvery,
            Progress = console,
            Hooks =
            [
                new Watchdog { Warnings = console },
                new SampleSheets(folder.Samples) { SampleEvery = SampleEvery },
                .. judge is null ? [] : new[] { Scored(judge) },
                checkpoints,
                new NumbersOnDisk(folder) { WriteEvery = SaveEvery },
            ],
        };
        checkpoints.Resume(trainer);
        if (gan.StepsTaken >= log.Steps)
            throw new Failure(
                $"{folder.Path} has taken {gan.StepsTaken} steps already, asked for {log.Steps}.",
                $"Ask for more, such as --steps {2 * gan.StepsTaken}.");
        Ranks.Current.WaitForAll();   // others look at the folder before it is written to
        Train(trainer, console, cancelled);
        Report(data, bad);   // some show only when they are decoded
        return 0;
    }

    Scoring Scored(Judge judge) =>
        new(judge.LowestName, gan => judge.Lowest(gan, ScoredSamples), folder.Best)
        {
            ScoreEvery = ScoreEvery,
        };

    void Train(Trainer trainer, TrainingConsole console, CancellationToken cancelled)
    {
        var session = new RunLog.Session(DateTime.UtcNow, trainer.Gan.StepsTaken)
        {
            Command = Environment.CommandLine,
        };
        var clock = Stopwatch.StartNew();
        End(session);
        try
        {
            console.During(() => trainer.Train(log.Steps, cancelled));
            EndAs("finished");
            Console.Out.WriteLine($"{folder.Path}: {trainer.Gan.StepsTaken} steps. Next: "
                + $"./gan sample {folder.Path}");
        }
        catch (OperationCanceledException)
        {
            EndAs("interrupted");
            throw new Failure($"interrupted at step {trainer.Gan.StepsTaken}; it is saved.",
                $"To go on: {Resume}");
        }
        catch (RanksException problem)
        {
            EndAs(problem.Message);
            throw new Failure(problem.Message, $"{Newest} To go on, start all ranks: {Resume}");
        }
        catch (DivergedException problem)
        {
            EndAs(problem.Message);
            throw new Failure(problem.Message, $"Whole checkpoints are in {folder.Checkpoints}.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{folder.Path} cannot be written: {problem.Message}",
                $"Checkpoints before it are whole. Make room, then: {Resume}");
        }

        void EndAs(string state) => End(session with
        {
            State = state, ToStep = trainer.Gan.StepsTaken, Seconds = clock.Elapsed.TotalSeconds,
        });
    }

    void End(RunLog.Session session) =>
        folder.WriteLog(log with { Sessions = [.. log.Sessions, session] });

    string Title => $"{log.Settings.Model} on {log.Settings.Data}, {log.Settings.Device}, seed "
        + $"{log.Seed}, into {folder.Path}";

    string Newest => new Checkpoints(folder.Checkpoints).Files is [var newest, ..]
        ? $"The newest checkpoint is {Path.GetFileName(newest)}." : "There is no checkpoint yet.";

    string Resume => $"./gan train {log.Settings.Model} --out {folder.Path} --steps {log.Steps} "
        + "--resume";

    /// <summary>Says how many files were left out, when there are more than before.</summary>
    static int Report(IReadOnlyList<IDataSet> data, int before)
    {
        var folders = data.OfType<ImageFolder>().Where(images => images.Bad.Count > 0).ToList();
        var bad = folders.Sum(images => images.Bad.Count);
        if (bad > before)
            foreach (var images in folders)
                Console.Error.WriteLine($"warning: {images.Bad.Count} bad "
                    + $"{(images.Bad.Count == 1 ? "file" : "files")} left out of {images.Name}, "
                    + $"the first: {images.Bad[0]}");
        return bad;
    }
}
