using System.Text;
using System.Text.Json;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanNotebooks.Training;

/// <summary>Saves all of a training in one file, and goes back to it.</summary>
/// <remarks>
/// All of it: networks and their buffers, optimizers, the default random generators of the CPU and
/// of the GPU that trains, the scale of mixed precision, the place in the data, the step, the
/// recorded numbers, the options. Training from it on the CPU equals the uninterrupted training bit
/// for bit. On a GPU it draws the same random numbers; where there are none to go on from (made on
/// a CPU or by another version of libtorch, or a build on TorchSharp's packages, which cannot read
/// them) it draws those of a seed that follows from the options' and the step.
/// </remarks>
public static class Checkpoint
{
    const string Content = "content";
    const string RandomNumbers = "random numbers";
    const string OfGpu = "random numbers of the GPU";

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="gan">What is in training.</param>
    /// <param name="histories">Recorded numbers, by name.</param>
    /// <exception cref="IOException">It could not be written; an older file is still there.
    /// </exception>
    public static void Save(string path, Gan gan, params (string Name, History Numbers)[] histories)
    {
        using var scope = NewDisposeScope();
        SectionFile.Write(path,
        [
            (Content, JsonSerializer.SerializeToUtf8Bytes(Describe(gan, histories), Form)),
            (RandomNumbers, random.get_rng_state().cpu().bytes.ToArray()),
            .. GpuRandomNumbers.Of(gan.Device) is { } state ? new[] { (OfGpu, state) } : [],
            .. gan.Networks.Select(named => ($"network {named.Name}",
                Bytes(writer => named.Network.save(writer)))),
            .. gan.Optimizers.Select(named => ($"optimizer {named.Name}",
                Bytes(((OptimizerHelper)named.Optimizer).save_state_dict))),
        ]);
    }

    /// <summary>Reads what is written about a checkpoint, but no tensors.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, or is none.</exception>
    public static CheckpointContent Describe(string path) => Describe(SectionFile.Read(path));

    /// <summary>Brings a GAN and its numbers to where they were.</summary>
    /// <param name="path">The file.</param>
    /// <param name="gan">Built from the same options and data.</param>
    /// <param name="histories">Take the recorded numbers of the same name.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or is none; or the GAN has
    /// another configuration, and the message names the difference. Nothing was changed.
    /// </exception>
    public static CheckpointContent Load(
        string path, Gan gan, params (string Name, History Numbers)[] histories)
    {
        var sections = SectionFile.Read(path);
        var content = Describe(sections);
        RequireSame(path, content, gan);
        using var scope = NewDisposeScope();
        foreach (var (name, network) in gan.Networks)
            using (var reader = Reader(sections[$"network {name}"]))
                network.load(reader);
        foreach (var (name, optimizer) in gan.Optimizers)
            Load((OptimizerHelper)optimizer, sections[$"optimizer {name}"]);
        gan.Place.MoveTo(content.Epoch, content.Position);
        gan.StepsTaken = content.StepsTaken;
        gan.LossScale = content.LossScale;
        foreach (var (name, numbers) in histories)
            if (content.Histories.TryGetValue(name, out var table))
                numbers.Restore(table);
        if (!GpuRandomNumbers.Restore(gan.Device, sections.GetValueOrDefault(OfGpu)))
            random.manual_seed(gan.Options.Seed + (long)content.StepsTaken);   // of the GPU; the
        random.set_rng_state(tensor(sections[RandomNumbers]));                 // CPU's is here
        return content;
    }

    // What an optimizer takes over while it loads must outlive every scope around: TorchSharp 0.107
    // leaves an RMSProp's new averages to the scope, and the next Save would find them freed.
    static void Load(OptimizerHelper optimizer, byte[] state)
    {
        using var scope = NewDisposeScope();
        using var reader = Reader(state);
        optimizer.load_state_dict(reader);
        foreach (var made in scope.DisposablesView)
            scope.Detach(made);
    }

    static void RequireSame(string path, CheckpointContent content, Gan gan)
    {
        var now = Describe(gan, []);
        if (now.Model != content.Model)
            throw new InvalidDataException($"{path}: the model is {now.Model}, was "
                + $"{content.Model}. Build the model that it was made with.");
        var was = content.Options.DeepClone().AsObject();
        if (gan.Device.type == DeviceType.CPU)   // which knows no half precision
            was[nameof(GanOptions.MixedPrecision)] = gan.Options.MixedPrecision;
        string[] differences =
        [
            .. Configuration.Differences(was, gan.Options),
            .. now.PerEpoch == content.PerEpoch ? [] : new[] { "the data has "
                + $"{now.PerEpoch} batches in an epoch, had {content.PerEpoch}" },
        ];
        if (differences.Length > 0)
            throw new InvalidDataException(
                $"{path}: was made with other settings: {string.Join("; ", differences)}. "
                + "Go on with those it was made with, or start anew.");
    }

    static CheckpointContent Describe(Gan gan, (string Name, History Numbers)[] histories) => new(
        gan.GetType().Name, Configuration.ToJson(gan.Options),
        gan.Place.PerEpoch, gan.Place.Epoch, gan.Place.Position, gan.StepsTaken, DateTime.UtcNow,
        typeof(Checkpoint).Assembly.GetName().Version!.ToString(3), __version__)
    {
        Device = $"{gan.Device.type}".ToLowerInvariant(),
        LossScale = gan.LossScale,
        Histories = histories.ToDictionary(named => named.Name, named => named.Numbers.ToTable()),
    };

    static CheckpointContent Describe(IReadOnlyDictionary<string, byte[]> sections) =>
        JsonSerializer.Deserialize<CheckpointContent>(sections[Content], Form)!;

    static readonly JsonSerializerOptions Form = new(Configuration.Form)
    {
        WriteIndented = false,
    };

    static byte[] Bytes(Action<BinaryWriter> write)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true);
        write(writer);
        writer.Flush();
        return memory.ToArray();
    }

    static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes));
}
