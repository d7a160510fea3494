using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>A number whose kind (integer, floating point, bool) an operator looks at.</summary>
/// <remarks>TorchSharp's is a class to be disposed; this one is a value, and disposing it does
/// nothing. <c>default</c> stands for the operator's own default.</remarks>
public readonly struct Scalar : IDisposable
{
    readonly Value value;

    Scalar(Value value) => this.value = value;

    /// <summary>An integer.</summary>
    public static implicit operator Scalar(long value) =>
        new(new Value { Tag = Tag.Int, Int = value });
    /// <summary>An integer.</summary>
    public static implicit operator Scalar(int value) => (long)value;
    /// <summary>A double-precision number.</summary>
    public static implicit operator Scalar(double value) =>
        new(new Value { Tag = Tag.Double, Double = value });
    /// <summary>A number.</summary>
    public static implicit operator Scalar(float value) => (double)value;
    /// <summary>A number.</summary>
    public static implicit operator Scalar(Half value) => (double)value;
    /// <summary>A truth value.</summary>
    public static implicit operator Scalar(bool value) =>
        new(new Value { Tag = Tag.Bool, Int = value ? 1 : 0 });

    /// <summary>Int64, Float64 or Bool.</summary>
    public torch.ScalarType Type => value.Tag switch
    {
        Tag.Bool => torch.ScalarType.Bool,
        Tag.Double => torch.ScalarType.Float64,
        _ => torch.ScalarType.Int64,
    };

    /// <summary>The number as a double.</summary>
    public double ToDouble() => value.Tag == Tag.Double ? value.Double : value.Int;
    /// <summary>The number as a float, rounded.</summary>
    public float ToSingle() => (float)ToDouble();
    /// <summary>The number as an integer, cut off.</summary>
    public long ToInt64() => value.Tag == Tag.Double ? (long)value.Double : value.Int;
    /// <summary>The number as an integer, cut off.</summary>
    public int ToInt32() => checked((int)ToInt64());
    /// <summary>Whether the number is not zero.</summary>
    public bool ToBoolean() => value.Tag == Tag.Double ? value.Double != 0 : value.Int != 0;

    internal Value ToValue() => value;

    /// <summary>Does nothing; here because TorchSharp's scalars have it.</summary>
    public void Dispose() { }

    /// <inheritdoc/>
    public override string ToString() => value.Tag switch
    {
        Tag.Bool => value.Int != 0 ? "true" : "false",
        Tag.Double => value.Double.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => value.Int.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}

/// <summary>Numbers to scalars, as methods.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The integer as a scalar.</summary>
    public static Scalar ToScalar(this int value) => value;
    /// <summary>The integer as a scalar.</summary>
    public static Scalar ToScalar(this long value) => value;
    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this float value) => value;
    /// <summary>The number as a scalar.</summary>
    public static Scalar ToScalar(this double value) => value;
    /// <summary>The truth value as a scalar.</summary>
    public static Scalar ToScalar(this bool value) => value;
}
