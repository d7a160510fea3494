using GanNotebooks.Training;

namespace GanNotebooks.Tests.Training;

public class RanksTests
{
    [Fact]
    public void Several_processes_are_declined_in_words() =>
        Assert.Contains("WORLD_SIZE is 2, but TorchSharp 0.107 cannot join processes",
            Assert.Throws<RanksException>(
                () => Ranks.Join(new(0, 2, 0, "127.0.0.1", 29500))).Message);
}
