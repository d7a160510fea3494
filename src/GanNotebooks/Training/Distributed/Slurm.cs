using System.Text.RegularExpressions;

namespace GanNotebooks.Training;

/// <summary>A process's place among those that SLURM's srun started.</summary>
static partial class Slurm
{
    const int LeastPort = 20_000;
    const int Ports = 12_000;   // below those that Linux gives to connections

    /// <summary>Rank 0 runs on the first node of the list. <c>MASTER_ADDR</c> and
    /// <c>MASTER_PORT</c> go before what SLURM says.</summary>
    /// <exception cref="RanksException">Something is missing or no number.</exception>
    internal static Launch Read(Func<string, string?> variable)
    {
        var size = First("SLURM_STEP_NUM_TASKS", "SLURM_NTASKS") ?? throw new RanksException(
            "SLURM_PROCID is set, but not SLURM_NTASKS. Start the processes with srun.");
        var count = Launch.Number(variable, size, 1, int.MaxValue);
        if (count == 1)
            return Launch.Alone;
        return new(Launch.Number(variable, "SLURM_PROCID", 0, int.MaxValue), count,
            variable("SLURM_LOCALID") is null
                ? 0 : Launch.Number(variable, "SLURM_LOCALID", 0, 10_000),
            variable("MASTER_ADDR") ?? FirstHost(Nodes()), Port());

        string? First(params string[] names) =>
            names.FirstOrDefault(name => variable(name) is not null);

        string Nodes() => variable(First(
            "SLURM_STEP_NODELIST", "SLURM_JOB_NODELIST", "SLURM_NODELIST")
            ?? throw new RanksException("SLURM names no nodes (SLURM_JOB_NODELIST). Start the "
                + "processes with srun, or set MASTER_ADDR to the machine of rank 0."))!;

        // The same for all of a job's step, another one for another job.
        int Port() => variable("MASTER_PORT") is not null
            ? Launch.Number(variable, "MASTER_PORT", 1, 65_535)
            : LeastPort + (Known("SLURM_JOB_ID") + Known("SLURM_STEP_ID")) % Ports;

        int Known(string name) => int.TryParse(variable(name), out var id) ? id % Ports : 0;
    }

    /// <summary>Of <c>node[03-05,9],other</c>, node03.</summary>
    internal static string FirstHost(string nodes) =>
        FirstOfRange().Replace(FirstOfList().Match(nodes).Value, "$1");

    [GeneratedRegex(@"^(?:[^,\[]|\[[^\]]*\])*")]
    private static partial Regex FirstOfList();

    [GeneratedRegex(@"\[([^\],-]+)[^\]]*\]")]
    private static partial Regex FirstOfRange();
}
