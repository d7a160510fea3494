namespace TorchSharp;

public static partial class torch
{
    /// <summary>The type of a tensor's elements.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>Unsigned, 8 bits.</summary>
        Byte = 0,
        /// <summary>Signed, 8 bits.</summary>
        Int8 = 1,
        /// <summary>Signed, 16 bits.</summary>
        Int16 = 2,
        /// <summary>Signed, 32 bits.</summary>
        Int32 = 3,
        /// <summary>Signed, 64 bits; what indices are.</summary>
        Int64 = 4,
        /// <summary>IEEE half precision.</summary>
        Float16 = 5,
        /// <summary>IEEE single precision; what networks use.</summary>
        Float32 = 6,
        /// <summary>IEEE double precision.</summary>
        Float64 = 7,
        /// <summary>Two singles.</summary>
        ComplexFloat32 = 9,
        /// <summary>Two doubles.</summary>
        ComplexFloat64 = 10,
        /// <summary>One byte, 0 or 1.</summary>
        Bool = 11,
        /// <summary>Brain float: single's range with 8 bits of precision.</summary>
        BFloat16 = 15,
    }

    /// <summary>In which order a tensor's elements lie in memory.</summary>
    public enum MemoryFormat
    {
        /// <summary>Row after row: N, C, H, W.</summary>
        Contiguous = 0,
        /// <summary>As the source has it.</summary>
        Preserve = 1,
        /// <summary>All channels of a pixel side by side: N, H, W, C.</summary>
        ChannelsLast = 2,
    }

#pragma warning disable CS1591   // each is the ScalarType it names
    public const ScalarType @bool = ScalarType.Bool;
    public const ScalarType uint8 = ScalarType.Byte;
    public const ScalarType int8 = ScalarType.Int8;
    public const ScalarType int16 = ScalarType.Int16;
    public const ScalarType int32 = ScalarType.Int32;
    public const ScalarType @int = ScalarType.Int32;
    public const ScalarType int64 = ScalarType.Int64;
    public const ScalarType @long = ScalarType.Int64;
    public const ScalarType float16 = ScalarType.Float16;
    public const ScalarType half = ScalarType.Float16;
    public const ScalarType float32 = ScalarType.Float32;
    public const ScalarType @float = ScalarType.Float32;
    public const ScalarType float64 = ScalarType.Float64;
    public const ScalarType @double = ScalarType.Float64;
    public const ScalarType bfloat16 = ScalarType.BFloat16;
    public const ScalarType complex64 = ScalarType.ComplexFloat32;
    public const ScalarType complex128 = ScalarType.ComplexFloat64;
#pragma warning restore CS1591

    /// <summary>Whether the type holds integers (bool does not count).</summary>
    public static bool is_integral(ScalarType type) => type <= ScalarType.Int64;

    /// <summary>Whether the type holds real floating-point numbers.</summary>
    public static bool is_floating_point(ScalarType type) =>
        type is ScalarType.Float16 or ScalarType.Float32
            or ScalarType.Float64 or ScalarType.BFloat16;

    /// <summary>Whether the type holds complex numbers.</summary>
    public static bool is_complex(ScalarType type) =>
        type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

    internal static int SizeOf(ScalarType type) => type switch
    {
        ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        ScalarType.ComplexFloat64 => 16,
        _ => 8,
    };

    internal static ScalarType TypeOf<T>() where T : unmanaged =>
        typeof(T) == typeof(float) ? ScalarType.Float32
        : typeof(T) == typeof(double) ? ScalarType.Float64
        : typeof(T) == typeof(long) ? ScalarType.Int64
        : typeof(T) == typeof(int) ? ScalarType.Int32
        : typeof(T) == typeof(short) ? ScalarType.Int16
        : typeof(T) == typeof(sbyte) ? ScalarType.Int8
        : typeof(T) == typeof(byte) ? ScalarType.Byte
        : typeof(T) == typeof(bool) ? ScalarType.Bool
        : typeof(T) == typeof(Half) ? ScalarType.Float16
        : typeof(T) == typeof(System.Numerics.Complex) ? ScalarType.ComplexFloat64
        : throw new NotSupportedException(
            $"{typeof(T).Name} is not the element type of any tensor.");
}
