// Tests share libtorch's random generator, and some count the tensors that live.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
