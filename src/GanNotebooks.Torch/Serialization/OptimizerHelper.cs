using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>An optimizer whose state can be written and read.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    private protected OptimizerHelper(IEnumerable<optim.ParamGroup> groups, double momentum)
        : base(groups, momentum)
    {
    }

    // One group: learning rate, initial rate, momentum, then for each parameter its age and
    // what is remembered of it.
    IEnumerable<(string name, Tensor tensor)> State()
    {
        for (int g = 0; g < groups.Count; g++)
        {
            var group = groups[g];
            yield return ($"{g}.settings",
                tensor([group.LearningRate, group.InitialLearningRate, group.Momentum]));
            for (int i = 0; i < group.Parameters.Length; i++)
            {
                var p = group.Parameters[i];
                yield return ($"{g}.{i}.age", tensor(group.Age(p)));
                foreach (var (key, value) in group.Memory(p))
                    yield return ($"{g}.{i}.{key}", value);
            }
        }
    }

    /// <summary>Writes rates, counts and averages, so that training can go on as if never
    /// interrupted.</summary>
    public void save_state_dict(string location) =>
        AtomicFile.Write(location, stream => save_state_dict(new BinaryWriter(stream)));

    /// <summary>Writes rates, counts and averages.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        using var scope = NewDisposeScope();
        TensorStream.WriteState(writer, [.. State()]);
        writer.Flush();
    }

    /// <summary>Reads what <see cref="save_state_dict(string)"/> wrote for an optimizer of
    /// the same kind over the same parameters.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or belongs to another
    /// network. Nothing was changed.</exception>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <summary>Reads rates, counts and averages.</summary>
    public void load_state_dict(BinaryReader reader)
    {
        using var scope = NewDisposeScope();
        var state = TensorStream.ReadState(reader).ToList();
        foreach (var (name, value) in state) Require(name, value);
        foreach (var (name, value) in state) Restore(name, value);
    }

    (optim.ParamGroup group, int parameter, string key) Place(string name)
    {
        var parts = name.Split('.');
        var fits = int.TryParse(parts[0], out var g) && g >= 0 && g < groups.Count;
        if (fits && parts.Length == 2 && parts[1] == "settings")
            return (groups[g], -1, parts[1]);
        if (fits && parts.Length == 3 && int.TryParse(parts[1], out var i) && i >= 0
            && i < groups[g].Parameters.Length)
            return (groups[g], i, parts[2]);
        throw new InvalidDataException(
            $"{GetType().Name}: the state has an entry '{name}', "
            + "which this optimizer has no place for.");
    }

    void Require(string name, Tensor value)
    {
        var (group, i, key) = Place(name);
        long[] expected = i < 0 ? [3] : key == "age" ? [] : group.Parameters[i].shape;
        if (!value.shape.SequenceEqual(expected))
            throw new InvalidDataException(
                $"{GetType().Name}: {key} of parameter {i} has shape "
                + $"({string.Join(", ", value.shape)}), "
                + $"expected ({string.Join(", ", expected)}).");
    }

    void Restore(string name, Tensor value)
    {
        var (group, i, key) = Place(name);
        if (i < 0)
        {
            var settings = value.data<double>().ToArray();
            (group.LearningRate, group.InitialLearningRate, group.Momentum) =
                (settings[0], settings[1], settings[2]);
        }
        else if (key == "age") group.SetAge(group.Parameters[i], value.item<long>());
        else group.Remember(group.Parameters[i], key, value.to(group.Parameters[i].device));
    }
}
