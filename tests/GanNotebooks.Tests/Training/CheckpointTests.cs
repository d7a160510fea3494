using System.Text.Json;
using System.Text.Json.Nodes;
using GanNotebooks.Data;
using GanNotebooks.Models;
using GanNotebooks.Tests.Models;
using GanNotebooks.Training;
using TorchSharp;

namespace GanNotebooks.Tests.Training;

public sealed class CheckpointTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Other_options_are_refused_and_named_and_nothing_changes()
    {
        var path = _folder["a.gan"];
        using (var gan = Small(new() { Width = 4 }))
            Checkpoint.Save(path, gan);
        using var other = Small(new() { Width = 4, GeneratorRate = 0.5 });
        var before = Numbers(other);

        var message = Assert.Throws<InvalidDataException>(
            () => Checkpoint.Load(path, other)).Message;

        Assert.Contains("GeneratorRate is 0.5, was 0.0002", message);
        Assert.Equal(before, Numbers(other));
    }

    [Fact]
    public void Other_data_and_another_model_are_refused()
    {
        var path = _folder["a.gan"];
        using (var gan = Small(new() { Width = 4 }))
            Checkpoint.Save(path, gan);
        using var more = Small(new() { Width = 4 }, images: 40);
        using var other = new Dcgan(
            new() { BatchSize = 8, Width = 2 }, SmallImages.Set(24).Batches(8, 1));

        Assert.Contains("the data has 5 batches in an epoch, had 3",
            Assert.Throws<InvalidDataException>(() => Checkpoint.Load(path, more)).Message);
        Assert.Contains("the model is Dcgan, was VanillaGan",
            Assert.Throws<InvalidDataException>(() => Checkpoint.Load(path, other)).Message);
    }

    [Theory]
    [InlineData(0, "is no checkpoint")]
    [InlineData(10, "is no checkpoint")]
    [InlineData(30, "damaged or was cut short")]
    [InlineData(-1, "damaged or was cut short")]
    [InlineData(-4000, "damaged or was cut short")]
    public void A_file_that_was_cut_short_is_an_error_that_names_it(int length, string words)
    {
        using var gan = Small(new() { Width = 4 });
        var path = _folder["a.gan"];
        Checkpoint.Save(path, gan);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(length < 0 ? bytes.Length + length : length)]);

        var message = Assert.Throws<InvalidDataException>(
            () => Checkpoint.Load(path, gan)).Message;

        Assert.StartsWith(path, message);
        Assert.Contains(words, message);
    }

    [Fact]
    public void One_flipped_bit_anywhere_is_noticed()
    {
        using var gan = Small(new() { Width = 4 });
        var path = _folder["a.gan"];
        Checkpoint.Save(path, gan);
        var bytes = File.ReadAllBytes(path);
        for (var place = 0; place < bytes.Length; place += bytes.Length / 40)
        {
            bytes[place] ^= 1;
            File.WriteAllBytes(path, bytes);
            Assert.Throws<InvalidDataException>(() => Checkpoint.Load(path, gan));
            bytes[place] ^= 1;
        }
    }

    [Fact]
    public void Options_come_back_from_their_text()
    {
        var options = new VanillaOptions { Width = 7, R1 = 0.25, Average = 0.1 + 0.2 };

        Assert.Equal(options,
            Configuration.FromJson(Configuration.ToJson(options), new VanillaOptions()));
    }

    [Fact]
    public void An_option_that_a_file_does_not_know_yet_must_have_its_default()
    {
        var kept = Configuration.ToJson(new VanillaOptions());
        kept.Remove(nameof(VanillaOptions.R1));

        Assert.Empty(Configuration.Differences(kept, new VanillaOptions()));
        Assert.Equal(["R1 is 2, was 0"],
            Configuration.Differences(kept, new VanillaOptions { R1 = 2 }));
    }

    [Fact]
    public void The_newest_two_are_kept_and_a_damaged_one_points_to_the_other()
    {
        using var gan = Small(new() { Width = 4 });
        var checkpoints = new Checkpoints(_folder.Path) { SaveEvery = 2 };
        var trainer = new Trainer(gan) { Hooks = [checkpoints] };
        trainer.Train(7);
        Assert.Equal(["step-000000007.gan", "step-000000006.gan"],
            checkpoints.Files.Select(Path.GetFileName));

        File.WriteAllBytes(checkpoints.Files[0], File.ReadAllBytes(checkpoints.Files[0])[..900]);
        var message = Assert.Throws<InvalidDataException>(
            () => checkpoints.Resume(trainer)).Message;
        Assert.EndsWith("Remove it to go on from the one before, step-000000006.gan.", message);

        File.Delete(checkpoints.Files[0]);
        Assert.True(checkpoints.Resume(trainer));
        Assert.Equal(6, gan.StepsTaken);
    }

    [Fact]
    public void A_checkpoint_of_a_GPU_goes_on_without_one_and_says_so()
    {
        using var gan = Small(new() { Width = 4 });
        var checkpoints = new Checkpoints(_folder.Path);
        new Trainer(gan) { Hooks = [checkpoints] }.Train(2);
        var file = checkpoints.Files.Single();
        Rewrite(file, content =>
        {
            content["Device"] = "cuda";
            content["Options"]!["MixedPrecision"] = true;
            content["LossScale"] = new JsonObject { ["scale"] = 8, ["_growth_tracker"] = 1 };
        }, ("random numbers of the GPU", new byte[16]));
        var trainer = new Trainer(gan);

        Assert.True(checkpoints.Resume(trainer));

        Assert.Equal("cuda", Checkpoint.Describe(file).Device);
        Assert.Contains("trained on cuda so far, on cpu from here",
            Assert.Single(trainer.Losses.Events).Text);
    }

    [Fact]
    public void A_checkpoint_of_before_GPUs_were_kept_is_read_without_a_word()
    {
        using var gan = Small(new() { Width = 4 });
        var checkpoints = new Checkpoints(_folder.Path);
        new Trainer(gan) { Hooks = [checkpoints] }.Train(2);
        Assert.Equal("cpu", Checkpoint.Describe(checkpoints.Files.Single()).Device);
        Rewrite(checkpoints.Files.Single(),
            content => Assert.True(content.Remove("Device") && content.Remove("LossScale")));
        var trainer = new Trainer(gan);

        Assert.True(checkpoints.Resume(trainer));

        Assert.Empty(trainer.Losses.Events);
    }

    static void Rewrite(
        string file, Action<JsonObject> change, params (string Name, byte[] Bytes)[] more)
    {
        var sections = SectionFile.Read(file).ToDictionary();
        var content = JsonNode.Parse(sections["content"])!.AsObject();
        change(content);
        sections["content"] = JsonSerializer.SerializeToUtf8Bytes(content);
        SectionFile.Write(file, [.. sections.Select(pair => (pair.Key, pair.Value)), .. more]);
    }

    [Fact]
    public void A_write_that_fails_leaves_the_older_checkpoint()
    {
        using var gan = Small(new() { Width = 4 });
        var path = _folder["a.gan"];
        Checkpoint.Save(path, gan);
        var before = File.ReadAllBytes(path);
        Directory.CreateDirectory(path + ".part");   // so that the new one cannot be written
        gan.Step();

        Assert.ThrowsAny<Exception>(() => Checkpoint.Save(path, gan));

        Assert.Equal(before, File.ReadAllBytes(path));
    }

    static VanillaGan Small(VanillaOptions options, int images = 24) =>
        new(options with { BatchSize = 8 }, SmallImages.Set(images).Batches(8, 1));

    static float[] Numbers(VanillaGan gan) => gan.Generator.parameters()
        .SelectMany(weight => weight.detach().cpu().data<float>().ToArray()).ToArray();
}
