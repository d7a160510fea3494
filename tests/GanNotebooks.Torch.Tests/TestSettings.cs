// Tests share libtorch's random generator, thread count and grad mode.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
