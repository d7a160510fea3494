using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TorchSharp.Interop;

/// <summary>One call of an operator: arguments are added in order, then it runs.</summary>
/// <remarks>Every tensor argument is leased, so that no other thread can free it before
/// <see cref="Dispose"/>.</remarks>
internal unsafe ref struct Call(Operator op, Value* args)
{
    const int Inline = 6;

    [InlineArray(Inline)]
    struct Few { torch.Tensor? first; }

    int count;
    int leased;
    Few few;
    torch.Tensor[]? many;   // leases beyond the first few, as lists bring

    public void AddNone() => args[count++].Tag = Tag.None;
    public void AddDefault() => args[count++].Tag = Tag.Default;
    public void Add(long value) => args[count++] = new Value { Tag = Tag.Int, Int = value };
    public void Add(double value) => args[count++] = new Value { Tag = Tag.Double, Double = value };
    public void Add(bool value) =>
        args[count++] = new Value { Tag = Tag.Bool, Int = value ? 1 : 0 };
    public void Add(torch.ScalarType value) => Add((long)value);
    public void Add(torch.MemoryFormat value) => Add((long)value);
    public void Add(torch.Device value) =>
        args[count++] = new Value { Tag = Tag.Device, Int = value.Packed };
    public void Add(torch.Generator value) =>
        args[count++] = new Value { Tag = Tag.Generator, Pointer = value.Handle };
    public void Add(Scalar value) => args[count++] = value.ToValue();
    public void Add(long* items, int n) => Add(Tag.Ints, items, n);
    public void Add(double* items, int n) => Add(Tag.Doubles, items, n);
    public void Add(bool* items, int n) => Add(Tag.Bools, items, n);
    public void AddScalars(double* items, int n) => Add(Tag.Scalars, items, n);

    void Add(Tag tag, void* items, int n) =>
        args[count++] = new Value { Tag = tag, Length = n, Pointer = (IntPtr)items };

    public void Add(torch.Tensor value)
    {
        if (value is null)
            throw new ArgumentNullException(null, $"{op.Name}: argument {count} is null.");
        var handle = Lease(value);
        args[count++] = new Value { Tag = Tag.Tensor, Pointer = handle };
    }

    public void Add(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        var block = NativeMemory.Alloc((nuint)Math.Max(1, bytes.Length));
        bytes.CopyTo(new Span<byte>(block, bytes.Length));
        Add(Tag.String, block, bytes.Length);
    }

    public void Add(IList<torch.Tensor> list) => AddList(Tag.Tensors, list!);

    void AddList(Tag tag, IList<torch.Tensor?> list)
    {
        if (list is null)
            throw new ArgumentNullException(null, $"{op.Name}: argument {count} is null.");
        var block = (IntPtr*)NativeMemory.Alloc((nuint)Math.Max(1, list.Count),
            (nuint)sizeof(IntPtr));
        Add(tag, block, list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is null && tag == Tag.Tensors)
                throw new ArgumentNullException(null,
                    $"{op.Name}: argument {count - 1} holds a null at {i}.");
            block[i] = list[i] is { } t ? Lease(t) : IntPtr.Zero;
        }
    }

    /// <summary>A list in which null says "everything here", as indexing uses it.</summary>
    public void AddOptional(IList<torch.Tensor?> list) => AddList(Tag.OptionalTensors, list);

    IntPtr Lease(torch.Tensor tensor)
    {
        var handle = tensor.Lease();
        if (leased < Inline) few[leased++] = tensor;
        else
        {
            var room = leased++ - Inline;
            if (many is null || room == many.Length) Grow();
            many![room] = tensor;
        }
        return handle;
    }

    void Grow()
    {
        var bigger = ArrayPool<torch.Tensor>.Shared.Rent(many is null ? 64 : 2 * many.Length);
        many?.CopyTo(bigger, 0);
        if (many is not null) ArrayPool<torch.Tensor>.Shared.Return(many, clearArray: true);
        many = bigger;
    }

    /// <summary>Runs the operator and writes its results; capacity 0 drops them.</summary>
    public void Run(Value* results = null, int capacity = 0)
    {
        if (Native.gan_call(op.Handle, args, count, results, capacity) < 0) throw Failure();
    }

    TorchException Failure()
    {
        var error = Native.Text(Native.gan_last_error());
        return TorchException.FromNative(error, $"{op.Name}({Describe.Arguments(args, count)})");
    }

    public void Dispose()
    {
        for (int i = 0; i < count; i++)
            if (args[i].Tag is Tag.String or Tag.Tensors or Tag.OptionalTensors)
                NativeMemory.Free((void*)args[i].Pointer);
        for (int i = 0; i < leased; i++)
            (i < Inline ? few[i]! : many![i - Inline]).Return();
        if (many is not null) ArrayPool<torch.Tensor>.Shared.Return(many, clearArray: true);
    }
}
