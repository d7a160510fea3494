using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Tests share libtorch's random generator, thread count and grad mode.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace GanNotebooks.Torch.Tests;

/// <summary>Makes every machine round like the one that wrote the golden numbers.</summary>
/// <remarks>libtorch, oneDNN and OpenBLAS choose their code by the processor, and wider vectors or more
/// threads add in another order. The golden scripts set the same variables. They are read when the native
/// libraries load, so they are set before the first test.</remarks>
static partial class TestSettings
{
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);

    [ModuleInitializer]
    internal static void Pin()
    {
        setenv("ATEN_CPU_CAPABILITY", "avx2", 1);
        setenv("DNNL_MAX_CPU_ISA", "AVX2", 1);
        setenv("OPENBLAS_CORETYPE", "Haswell", 1);
        setenv("OPENBLAS_NUM_THREADS", "1", 1);   // libtorch's own threads are set by the tests
        setenv("OMP_WAIT_POLICY", "PASSIVE", 0);
        // libtorch's own transposed convolution: the faster one rounds otherwise.
        Environment.SetEnvironmentVariable("GAN_PLAIN_TRANSPOSE", "1");
    }
}
