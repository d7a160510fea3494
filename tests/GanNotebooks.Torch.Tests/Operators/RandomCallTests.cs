using GanNotebooks.Torch.Generator;
using TorchSharp;
using TorchSharp.Interop;
using static TorchSharp.torch;

namespace GanNotebooks.Torch.Tests.Operators;

/// <summary>Every operator line, called with arguments good and bad.</summary>
/// <remarks>GAN_FUZZ_SEED and GAN_FUZZ_CALLS choose another run;
/// the seed is in every message.</remarks>
public unsafe class RandomCallTests
{
    static readonly int Seed =
        int.Parse(Environment.GetEnvironmentVariable("GAN_FUZZ_SEED") ?? "1");
    static readonly int Calls =
        int.Parse(Environment.GetEnvironmentVariable("GAN_FUZZ_CALLS") ?? "20000");

    static readonly Schema[] Lines =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Operators"), "*.ops")
            .Order().SelectMany(File.ReadLines)
            .Where(l => l.StartsWith("aten::")).Select(Schema.Parse)];

    readonly Random random = new(Seed);

    [Fact]
    public void Random_calls_end_in_results_or_exceptions_and_leak_nothing()
    {
        var before = LiveTensors.Count();
        int worked = 0, refused = 0;
        using var trace = Environment.GetEnvironmentVariable("GAN_FUZZ_TRACE") is { } file
            ? new StreamWriter(file) { AutoFlush = true }
            : null;
        for (int i = 0; i < Calls; i++)
        {
            var line = Lines[i % Lines.Length];
            trace?.WriteLine($"{i} {line.Text}");
            using var scope = NewDisposeScope();
            try { Invoke(line); worked++; }
            catch (Exception e) when (
                e is TorchException or NotSupportedException
                    or ObjectDisposedException or ArgumentNullException)
            {
                refused++;
            }
        }
        Assert.Equal(before, LiveTensors.Count());
        // Both kinds must really occur, or the calls test nothing.
        Assert.True(
            worked > Calls / 20 && refused > Calls / 20,
            $"seed {Seed}: {worked} worked, {refused} refused");
    }

    void Invoke(Schema line)
    {
        var args = stackalloc Value[line.Arguments.Count + line.Results.Count];
        var longs = stackalloc long[8 * line.Arguments.Count];
        var call = new Call(new Operator("aten::" + line.Name, line.Overload), args);
        try
        {
            for (int i = 0; i < line.Arguments.Count; i++)
                Add(ref call, line.Arguments[i], longs + 8 * i);
            call.Run(args + line.Arguments.Count, line.Results.Count);
            for (int i = 0; i < line.Results.Count; i++) Drop(args[line.Arguments.Count + i]);
        }
        finally { call.Dispose(); }
    }

    void Add(ref Call call, Argument a, long* room)
    {
        if (a.Default is not null && random.Next(3) > 0) { call.AddDefault(); return; }
        if (a.Optional && random.Next(2) == 0) { call.AddNone(); return; }
        switch (a.Type)
        {
            case "Tensor": call.Add(Some()); break;
            case "Tensor[]": call.Add(List()); break;
            case "Tensor?[]":
                call.AddOptional([.. List().Select(t => random.Next(3) == 0 ? null : t)]);
                break;
            case "int" or "SymInt" or "Layout": call.Add((long)random.Next(-3, 6)); break;
            case "ScalarType": call.Add(Types[random.Next(Types.Length)]); break;
            case "MemoryFormat": call.Add((MemoryFormat)random.Next(3)); break;
            case "float": call.Add(random.NextDouble() * 4 - 1); break;
            case "bool": call.Add(random.Next(2) == 0); break;
            case "Scalar":
                call.Add((Scalar)(random.Next(2) == 0 ? random.Next(-3, 6) : random.NextDouble()));
                break;
            case "str": call.Add(Words[random.Next(Words.Length)]); break;
            case "Device": call.Add(random.Next(4) == 0 ? META : CPU); break;
            case "Generator": call.AddNone(); break;
            default: AddNumbers(ref call, a, room); break;
        }
    }

    static readonly string[] Words =
    [
        "", "linear", "sum", "L", "floor", "none", "same", "reflect", "tanh", "ij,jk->ik", "\u00e4",
    ];

    void AddNumbers(ref Call call, Argument a, long* room)
    {
        var n = random.Next(0, 5);
        for (int i = 0; i < n; i++)
            if (a.Element is "float" or "Scalar") ((double*)room)[i] = random.NextDouble() * 3;
            else room[i] = random.Next(-2, 5);
        switch (a.Element)
        {
            case "float": call.Add((double*)room, n); break;
            case "Scalar": call.AddScalars((double*)room, n); break;
            case "bool": call.Add((bool*)room, n); break;
            default: call.Add(room, n); break;
        }
    }

    static readonly ScalarType[] Types =
        [float32, float32, float32, float64, int64, @bool, uint8, float16, complex64];

    Tensor Some()
    {
        if (random.Next(200) == 0) { var gone = ones(1); gone.Dispose(); return gone; }
        var shape = new long[random.Next(0, 5)];
        for (int i = 0; i < shape.Length; i++)
            shape[i] = random.Next(10) == 0 ? 0 : random.Next(1, 5);
        var type = Types[random.Next(Types.Length)];
        var t = is_integral(type) ? randint(0, 4, shape, dtype: type) : rand(shape).to(type);
        return is_floating_point(type) && random.Next(3) == 0 ? t.requires_grad_() : t;
    }

    Tensor[] List() => [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Some())];

    static void Drop(in Value v)
    {
        if (v.Tag == Tag.Tensor) Take.Tensor(v)?.Dispose();
        else if (v.Tag is Tag.Tensors) foreach (var t in Take.Tensors(v)) t.Dispose();
        else if (v.Tag is Tag.Ints) Native.gan_free(v.Pointer);
    }
}
