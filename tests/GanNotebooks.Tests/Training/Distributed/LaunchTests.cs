using GanNotebooks.Training;

namespace GanNotebooks.Tests.Training.Distributed;

public class LaunchTests
{
    [Fact]
    public void Without_a_launcher_a_process_is_alone() =>
        Assert.Equal(Launch.Alone, Read());

    [Fact]
    public void Torchruns_variables_are_read() =>
        Assert.Equal(new Launch(3, 4, 1, "n1", 29500), Read("RANK=3", "WORLD_SIZE=4",
            "LOCAL_RANK=1", "MASTER_ADDR=n1", "MASTER_PORT=29500"));

    [Fact]
    public void A_time_limit_holds_for_meeting_and_for_steps()
    {
        var launch = Read("RANK=0", "WORLD_SIZE=2", "MASTER_ADDR=n1", "MASTER_PORT=29500",
            "GAN_RANK_TIMEOUT=7");
        Assert.Equal((7, 7), (launch.TimeToMeet.Seconds, launch.TimeToStep.Seconds));
    }

    [Fact]
    public void What_srun_sets_is_read()
    {
        string[] slurm =
        [
            "SLURM_PROCID=5", "SLURM_NTASKS=8", "SLURM_LOCALID=1", "SLURM_JOB_ID=1234",
            "SLURM_JOB_NODELIST=gpu[07-09,12],big",
        ];
        var launch = Read(slurm);
        Assert.Equal((5, 8, 1, "gpu07"),
            (launch.Rank, launch.WorldSize, launch.LocalRank, launch.Address));
        Assert.InRange(launch.Port, 20_000, 32_000);
        Assert.NotEqual(launch.Port, Read([.. slurm, "SLURM_STEP_ID=1"]).Port);

        Assert.Equal(("head", 4242), Read([.. slurm, "MASTER_ADDR=head", "MASTER_PORT=4242"])
            is var told ? (told.Address, told.Port) : default);
        Assert.Equal(0, Read([.. slurm, "RANK=0", "WORLD_SIZE=1", "MASTER_ADDR=a",
            "MASTER_PORT=1"]).Rank);
    }

    [Fact]
    public void One_task_of_srun_is_alone() => Assert.Equal(Launch.Alone,
        Read("SLURM_PROCID=0", "SLURM_NTASKS=8", "SLURM_STEP_NUM_TASKS=1"));

    [Theory]
    [InlineData("node1", "node1")]
    [InlineData("node1,node2", "node1")]
    [InlineData("node[03-05,9],other", "node03")]
    [InlineData("r[1-2]n[4-7]", "r1n4")]
    [InlineData("node[7].site", "node7.site")]
    public void The_first_of_slurms_nodes_is_found(string nodes, string first) =>
        Assert.Equal(first, Slurm.FirstHost(nodes));

    [Theory]
    [InlineData("RANK is 2, expected 0 to 1", "RANK=2", "WORLD_SIZE=2")]
    [InlineData("RANK is \"-1\", expected a whole number, at least 0", "RANK=-1", "WORLD_SIZE=2")]
    [InlineData("WORLD_SIZE is \"two\"", "RANK=0", "WORLD_SIZE=two")]
    [InlineData("LOCAL_RANK is \"x\"", "RANK=0", "WORLD_SIZE=2", "LOCAL_RANK=x")]
    [InlineData("GAN_RANK_TIMEOUT is \"0\"", "RANK=0", "WORLD_SIZE=2", "GAN_RANK_TIMEOUT=0")]
    public void A_value_that_cannot_be_is_named(string expected, params string[] variables) =>
        Assert.Contains(expected, Assert.Throws<RanksException>(() => Read(
            [.. variables, "MASTER_ADDR=n1", "MASTER_PORT=29500"])).Message);

    [Fact]
    public void A_port_beyond_all_ports_is_named() =>
        Assert.Contains("MASTER_PORT is \"70000\", expected a whole number, 1 to 65535",
            Assert.Throws<RanksException>(() => Read(
                "RANK=0", "WORLD_SIZE=2", "MASTER_ADDR=n1", "MASTER_PORT=70000")).Message);

    [Theory]
    [InlineData("WORLD_SIZE is set, but not RANK, MASTER_ADDR, MASTER_PORT", "WORLD_SIZE=2")]
    [InlineData("MASTER_ADDR is set, but not RANK, WORLD_SIZE, MASTER_PORT", "MASTER_ADDR=n1")]
    [InlineData("RANK, WORLD_SIZE, MASTER_ADDR are set, but not MASTER_PORT",
        "RANK=0", "WORLD_SIZE=2", "MASTER_ADDR=n1")]
    [InlineData("SLURM names no nodes", "SLURM_PROCID=0", "SLURM_NTASKS=2")]
    [InlineData("not SLURM_NTASKS", "SLURM_PROCID=0")]
    public void What_is_missing_is_named(string expected, params string[] variables) =>
        Assert.Contains(expected,
            Assert.Throws<RanksException>(() => Read(variables)).Message);

    static Launch Read(params string[] variables)
    {
        var set = variables.Select(variable => variable.Split('=')).ToDictionary(
            pair => pair[0], pair => pair[1]);
        return Launch.Read(name => set.GetValueOrDefault(name));
    }
}
