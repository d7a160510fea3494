namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Learning-rate schedules.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>Sets an optimizer's learning rates, epoch by epoch.</summary>
            /// <remarks>The first rate is set at once;
            /// call <see cref="step"/> after each epoch.</remarks>
            public sealed class LRScheduler
            {
                readonly Optimizer optimizer;
                readonly Action<ParamGroup, int> set;

                // set gets the group, with the rate of the epoch before, and the epoch.
                internal LRScheduler(
                    Optimizer optimizer, Action<ParamGroup, int> set, int last_epoch)
                {
                    (this.optimizer, this.set, this.last_epoch) = (optimizer, set, last_epoch);
                    step();
                }

                /// <summary>The number of the current epoch, 0 at first.</summary>
                public int last_epoch { get; private set; }

                /// <summary>Goes on to the next epoch.</summary>
                public void step()
                {
                    last_epoch++;
                    foreach (var group in optimizer.Groups) set(group, last_epoch);
                }

                /// <summary>The current rate of each group.</summary>
                public IEnumerable<double> get_last_lr() =>
                    optimizer.ParamGroups.Select(g => g.LearningRate);
            }

            static LRScheduler New(Optimizer optimizer, int last_epoch,
                Func<double, double, int, double> rate) =>
                new(
                    optimizer,
                    (g, epoch) =>
                        g.LearningRate = rate(g.LearningRate, g.InitialLearningRate, epoch),
                    last_epoch);
        }
    }
}
