using GanNotebooks.Data;
using GanNotebooks.Losses;
using GanNotebooks.Models;
using GanNotebooks.Tests.Models;
using GanNotebooks.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace GanNotebooks.Tests.Training;

/// <summary>Each illness is brought about in a real training, and healthy ones are left in peace.
/// </summary>
public sealed class WatchdogTests
{
    [Fact]
    public void A_weight_that_is_no_number_stops_the_run_before_it_is_saved()
    {
        using var folder = new TemporaryFolder();
        using var gan = new VanillaGan(Vanilla, Images.Batches(8, 1));
        var checkpoints = new Checkpoints(folder.Path) { SaveEvery = 1 };
        var trainer = new Trainer(gan) { Hooks = [new Poison(5), new Watchdog(), checkpoints] };

        var error = Assert.Throws<DivergedException>(() => trainer.Train(10));

        Assert.Equal((5, "generator, layers.0.weight"), (error.Step, error.What));
        Assert.Contains("layers.0.weight is NaN at step 5", error.Message);
        Assert.EndsWith("step-000000004.gan", checkpoints.Files[0]);
        Assert.Equal(4, Checkpoint.Describe(checkpoints.Files[0]).StepsTaken);
    }

    [Fact]
    public void A_loss_that_is_no_number_stops_the_run()
    {
        using var gan = new VanillaGan(
            Vanilla with { GeneratorRate = 1e30 }, Images.Batches(8, 1));
        var trainer = new Trainer(gan) { RecordEvery = 1, Hooks = [new Watchdog()] };
        Assert.Contains("The run has diverged",
            Assert.Throws<DivergedException>(() => trainer.Train(50)).Message);
    }

    [Fact]
    public void A_discriminator_that_is_always_right_is_reported() => Assert.Contains(
        Told(new VanillaGan(Vanilla with { GeneratorRate = 0, DiscriminatorRate = 1e-2 },
            Images.Batches(8, 1)), 120),
        told => told.StartsWith("D has been nearly always right"));

    [Fact]
    public void A_gradient_that_vanishes_is_reported() => Assert.Contains(
        Told(new VanillaGan(Vanilla with
        {
            Loss = AdversarialLoss.Minimax, GeneratorRate = 0, DiscriminatorRate = 1e-2,
        }, Images.Batches(8, 1)), 400),
        told => told.StartsWith("G's gradient has all but vanished"));

    // Against a D that never learns, G finds the one image that D likes most.
    [Fact]
    public void Samples_that_are_all_alike_are_reported() => Assert.Contains(
        Told(new VanillaGan(Vanilla with { GeneratorRate = 1e-2, DiscriminatorRate = 0 },
            Images.Batches(8, 1)), 400),
        told => told.StartsWith("The samples are much more alike"));

    [Fact]
    public void Samples_of_a_gan_of_ones_own_are_looked_at_too() => Assert.Contains(
        Told(new Constant(Images.Batches(8, 1)), 100),
        told => told.StartsWith("The samples are much more alike"));

    [Fact]
    public void A_critic_that_nothing_holds_is_reported() => Assert.Contains(
        Told(new WganGp(Critic with { GradientPenalty = 0, DiscriminatorRate = 1e-3 },
            Ring.Batches(64, 1)), 120),
        told => told.StartsWith("The critic is too steep"));

    [Fact]
    public void A_healthy_critic_is_left_in_peace() =>
        Assert.Empty(Told(new WganGp(Critic, Ring.Batches(64, 1)), 150));

    [Fact]
    public void A_healthy_gan_is_left_in_peace() => Assert.Empty(Told(
        new VanillaGan(new() { Width = 64, BatchSize = 64, LatentSize = 8 }, Ring.Batches(64, 1)),
        400));

    [Theory]
    [InlineData("conditional")]
    [InlineData("packed")]
    [InlineData("two domains")]
    public void Healthy_gans_of_other_kinds_are_left_in_peace(string which) =>
        Assert.Empty(Told(which switch
        {
            "conditional" => new ConditionalGan(
                new() { Networks = NetworkKind.FullyConnected, Width = 16, BatchSize = 32 },
                Digits.Batches(32, 1)),
            "packed" => new PacGan(new() { BatchSize = 20 }, Ring.Batches(20, 1)),
            _ => (Gan)new CycleGan(
                new() { Width = 4, Blocks = 1, DiscriminatorLayers = 1, BatchSize = 4 },
                new UnpairedSet(Digits, Digits).Batches(4, 1)),
        }, 150));

    [Fact]
    public void The_gradient_of_both_generators_of_a_cyclegan_is_measured()
    {
        using var gan = new CycleGan(
            new() { Width = 4, Blocks = 1, DiscriminatorLayers = 1, BatchSize = 4 },
            new UnpairedSet(Digits, Digits).Batches(4, 1));
        var dog = new Watchdog { LookEvery = 2 };
        new Trainer(gan) { Hooks = [dog] }.Train(2);
        using var scope = NewDisposeScope();
        var squares = gan.G.parameters().Concat(gan.F.parameters())
            .Sum(weight => weight.grad!.to(float64).square().sum().ToDouble());
        Assert.Equal(Math.Sqrt(squares), dog.Signs.Last(VitalSigns.Gradient), precision: 9);
    }

    [Fact]
    public void The_same_is_not_said_at_every_look()
    {
        var told = Told(new VanillaGan(Vanilla with { GeneratorRate = 0, DiscriminatorRate = 1e-2 },
            Images.Batches(8, 1)), 200);
        Assert.Single(told, words => words.StartsWith("D has been nearly always right"));
    }

    static VanillaOptions Vanilla { get; } = new() { Width = 16, BatchSize = 8, LatentSize = 8 };

    static WganGpOptions Critic { get; } = new() { Width = 8, BatchSize = 64, LatentSize = 8 };

    static ImageSet Images => SmallImages.Set(24);

    static ImageSet Digits => DrawnDigits.Draw(400);

    static PointSet Ring => GaussianMixture.Ring.Draw(2000);

    // Every step is recorded and every tenth looked at: an illness shows in few steps.
    static List<string> Told(Gan gan, int steps)
    {
        using (gan)
        {
            var trainer = new Trainer(gan)
            {
                RecordEvery = 1,
                Hooks = [new Watchdog { LookEvery = 10 }],
            };
            trainer.Train(steps);
            return [.. trainer.Losses.Events.Select(told => told.Text)];
        }
    }

    sealed class Constant(Batches data) : Gan
    {
        public override GanOptions Options => Vanilla;

        public override IReadOnlyList<(string Name, nn.Module Network)> Networks => [];

        public override IReadOnlyList<(string Name, optim.Optimizer Optimizer)> Optimizers => [];

        public override IPlaceInData Place => data;

        public override IReadOnlyList<string> Series => ["loss"];

        protected override IReadOnlyList<Tensor> Play() => [zeros(1)];

        public override Tensor Draw(int count, long seed) =>
            zeros([count, .. data.Data.Shape.Select(size => (long)size)]);

        public override void Dispose()
        {
        }
    }

    sealed class Poison(int at) : ITrainingHook
    {
        public void AfterStep(Trainer trainer, int step)
        {
            using var unrecorded = no_grad();
            if (step == at)
                trainer.Gan.Networks[0].Network.state_dict()["layers.0.weight"].fill_(float.NaN);
        }
    }
}
