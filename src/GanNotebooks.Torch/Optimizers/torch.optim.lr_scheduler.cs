namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        // Each schedule is the recursion that PyTorch uses, so that rates agree to the last bit.
        public static partial class lr_scheduler
        {
            /// <summary>The initial rate times a function of the epoch.</summary>
            public static LRScheduler LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda,
                int last_epoch = -1, bool verbose = false) =>
                New(optimizer, last_epoch, (_, initial, epoch) => initial * lr_lambda(epoch));

            /// <summary>The rate before times a function of the epoch.</summary>
            public static LRScheduler MultiplicativeLR(Optimizer optimizer,
                Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) =>
                New(optimizer, last_epoch,
                    (rate, _, epoch) => epoch > 0 ? rate * lr_lambda(epoch) : rate);

            /// <summary>Times gamma every step_size epochs.</summary>
            public static LRScheduler StepLR(Optimizer optimizer, int step_size, double gamma = 0.1,
                int last_epoch = -1, bool verbose = false) =>
                New(optimizer, last_epoch, (rate, _, epoch) =>
                    epoch > 0 && epoch % step_size == 0 ? rate * gamma : rate);

            /// <summary>Times gamma at each milestone.</summary>
            public static LRScheduler MultiStepLR(Optimizer optimizer, IList<int> milestones,
                double gamma = 0.1, int last_epoch = -1, bool verbose = false) =>
                New(optimizer, last_epoch,
                    (rate, _, epoch) => rate * Math.Pow(gamma, milestones.Count(m => m == epoch)));

            /// <summary>Times gamma every epoch.</summary>
            public static LRScheduler ExponentialLR(Optimizer optimizer, double gamma = 0.1,
                int last_epoch = -1, bool verbose = false) =>
                New(optimizer, last_epoch, (rate, _, epoch) => epoch > 0 ? rate * gamma : rate);

            /// <summary>Times factor for the first total_iters epochs.</summary>
            public static LRScheduler ConstantLR(Optimizer optimizer, double factor = 1.0 / 3,
                int total_iters = 5, int last_epoch = -1, bool verbose = false) =>
                New(optimizer, last_epoch, (rate, _, epoch) =>
                    epoch == 0 ? rate * factor : epoch == total_iters ? rate * (1 / factor) : rate);

            /// <summary>Times a factor that goes evenly from start to end over
            /// total_iters epochs.</summary>
            public static LRScheduler LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3,
                double end_factor = 1.0, int total_iters = 5, int last_epoch = -1,
                bool verbose = false) =>
                New(optimizer, last_epoch, (rate, _, epoch) =>
                    epoch == 0 ? rate * start_factor
                    : epoch > total_iters ? rate
                    : rate * (1 + (end_factor - start_factor) / (total_iters * start_factor
                        + (epoch - 1) * (end_factor - start_factor))));

            /// <summary>Times (1 - epoch / total_iters)^power.</summary>
            public static LRScheduler PolynomialLR(Optimizer optimizer, int total_iters = 5,
                double power = 1, int last_epoch = -1, bool verbose = false) =>
                New(optimizer, last_epoch, (rate, _, epoch) =>
                    epoch == 0 || epoch > total_iters ? rate
                    : rate * Math.Pow(
                        (1.0 - (double)epoch / total_iters)
                            / (1.0 - (double)(epoch - 1) / total_iters),
                        power));

            /// <summary>Half a cosine wave from the initial rate to eta_min in T_max epochs, and
            /// back. Source: Loshchilov and Hutter 2017, arXiv:1608.03983.</summary>
            public static LRScheduler CosineAnnealingLR(Optimizer optimizer, double T_max,
                double eta_min = 0, int last_epoch = -1, bool verbose = false) =>
                New(optimizer, last_epoch, (rate, initial, epoch) =>
                    epoch == 0 ? rate
                    : (epoch - 1 - T_max) % (2 * T_max) == 0
                        ? rate + (initial - eta_min) * (1 - Math.Cos(Math.PI / T_max)) / 2
                    : (1 + Math.Cos(Math.PI * epoch / T_max))
                        / (1 + Math.Cos(Math.PI * (epoch - 1) / T_max))
                        * (rate - eta_min) + eta_min);
        }
    }
}
