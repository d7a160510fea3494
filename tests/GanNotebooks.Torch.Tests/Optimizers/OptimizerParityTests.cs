using GanNotebooks.Torch.Tests.Golden;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace GanNotebooks.Torch.Tests.Optimizers;

public class OptimizerParityTests
{
    static readonly Dictionary<string, Func<IEnumerable<Parameter>, Optimizer>> Cases = new()
    {
        ["adam"] = p => Adam(p, 0.01, 0.5),
        ["adam_decay"] = p => Adam(p, 0.01, weight_decay: 0.1),
        ["adam_amsgrad"] = p => Adam(p, 0.1, 0.9, 0.5, amsgrad: true),
        ["adam_maximize"] = p => Adam(p, 0.01, maximize: true),
        ["adamw"] = p => AdamW(p, 0.01, weight_decay: 0.1),
        ["rmsprop"] = p => RMSProp(p, 0.01),
        ["rmsprop_momentum"] = p => RMSProp(p, 0.01, 0.9, momentum: 0.9, weight_decay: 0.1),
        ["rmsprop_centered"] = p => RMSProp(p, 0.01, centered: true),
        ["sgd"] = p => SGD(p, 0.1),
        ["sgd_momentum"] = p => SGD(p, 0.1, 0.9, 0.1, 0.01),
        ["sgd_nesterov"] = p => SGD(p, 0.1, 0.9, nesterov: true),
        ["adagrad"] = p => Adagrad(p, 0.1, 0.01, initial_accumulator_value: 0.1),
    };

    public static TheoryData<string> Names =>
        [.. GoldenFile.Read("optimizers.json").GetProperty("optimizers")
            .EnumerateObject().Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Twenty_steps_end_at_PyTorchs_parameters_to_the_last_digit(string name)
    {
        using var scope = NewDisposeScope();
        var expected = GoldenFile.Read("optimizers.json").GetProperty("optimizers")
            .GetProperty(name).Numbers();

        using var run = new Run(Cases[name]);
        run.Steps(20);
        Assert.Equal(expected, run.Parameters());
    }

    [Theory, MemberData(nameof(Names))]
    public void A_restored_optimizer_goes_on_bit_for_bit(string name)
    {
        using var scope = NewDisposeScope();
        using var whole = new Run(Cases[name]);
        whole.Steps(20);

        using var first = new Run(Cases[name]);
        first.Steps(7);
        using var file = new MemoryStream();
        ((OptimizerHelper)first.Optimizer).save_state_dict(new BinaryWriter(file));
        using var second = new Run(Cases[name]);
        second.Net.load_state_dict(first.Net.state_dict());
        file.Position = 0;
        ((OptimizerHelper)second.Optimizer).load_state_dict(new BinaryReader(file));
        second.Steps(13, from: 7);

        Assert.Equal(whole.Parameters(), second.Parameters());
    }

    [Fact]
    public void A_state_of_another_network_is_refused()
    {
        using var net = nn.Linear(3, 2);
        using var other = nn.Linear(3, 5);
        using var optimizer = Adam(net.parameters());
        using var source = Adam(other.parameters());
        using var state = new MemoryStream();
        using (var loss = other.call(ones(1, 3)).sum()) loss.backward();
        source.step();
        source.save_state_dict(new BinaryWriter(state));
        state.Position = 0;

        var error = Assert.Throws<InvalidDataException>(
            () => optimizer.load_state_dict(new BinaryReader(state)));
        Assert.Contains("exp_avg", error.Message);
    }

    sealed class Run : IDisposable
    {
        readonly Linear first, last;
        readonly Tensor x, y;

        internal Sequential Net { get; }
        internal Optimizer Optimizer { get; }

        internal Run(Func<IEnumerable<Parameter>, Optimizer> make)
        {
            manual_seed(3);
            (first, last) = (nn.Linear(5, 8), nn.Linear(8, 3));
            Net = nn.Sequential(first, nn.Tanh(), last);
            (x, y) = (randn(16, 5), randn(16, 3));
            Optimizer = make(Net.parameters());
        }

        internal void Steps(int count, int from = 0)
        {
            for (int step = from; step < from + count; step++)
            {
                using var scope = NewDisposeScope();
                Optimizer.zero_grad();
                // Every fifth step the first layer has no gradient.
                var output = step % 5 == 4 ? last.call(first.call(x).tanh().detach()) : Net.call(x);
                (output - y).pow(2).mean().backward();
                Optimizer.step();
            }
        }

        internal double[] Parameters() => [.. Net.parameters().SelectMany(p => p.Printed())];

        public void Dispose()
        {
            Net.Dispose();
            Optimizer.Dispose();
        }
    }
}
