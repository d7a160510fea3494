namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>Up from max_lr / div_factor to max_lr, then far down, once;
            /// call step() after every batch.</summary>
            /// <remarks>Source: Smith and Topin 2018, arXiv:1708.07120.</remarks>
            /// <param name="optimizer">Whose rates to set.</param>
            /// <param name="max_lr">The peak.</param>
            /// <param name="total_steps">The number of batches;
            /// or give epochs and steps_per_epoch.</param>
            /// <param name="epochs">The number of epochs.</param>
            /// <param name="steps_per_epoch">The number of batches of one.</param>
            /// <param name="pct_start">The share of the cycle spent going up, in [0, 1].</param>
            /// <param name="cosine">Along half a cosine wave, or in a straight line.</param>
            /// <param name="cycle_momentum">Move the momentum the other way.</param>
            /// <param name="base_momentum">The least momentum.</param>
            /// <param name="max_momentum">The greatest momentum.</param>
            /// <param name="div_factor">How far below the peak the rate begins.</param>
            /// <param name="final_div_factor">How far below that it ends.</param>
            /// <param name="last_epoch">The batch to go on from.</param>
            /// <exception cref="ArgumentException">The number of batches is not given.</exception>
            public static LRScheduler OneCycleLR(Optimizer optimizer, double max_lr,
                int total_steps = -1, int epochs = -1, int steps_per_epoch = -1,
                double pct_start = 0.3, bool cosine = true, bool cycle_momentum = true,
                double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25,
                double final_div_factor = 1e4, int last_epoch = -1)
            {
                if (total_steps < 1 && (epochs < 1 || steps_per_epoch < 1))
                    throw new ArgumentException(
                        "OneCycleLR: give total_steps, or epochs and steps_per_epoch.");
                var total = total_steps > 0 ? total_steps : epochs * steps_per_epoch;
                var initial = max_lr / div_factor;
                var peak = pct_start * total - 1;

                double Between(double a, double b, double share) => cosine
                    ? b + (a - b) / 2.0 * (Math.Cos(Math.PI * share) + 1)
                    : (b - a) * share + a;
                double At(int step, double first, double middle, double last) => step <= peak
                    ? Between(first, middle, step / peak)
                    : Between(middle, last, (step - peak) / (total - 1 - peak));

                return new LRScheduler(optimizer, (group, step) =>
                {
                    if (step >= total)
                        throw new InvalidOperationException(
                            $"OneCycleLR: step {step + 1} of a cycle of {total}.");
                    group.LearningRate = At(step, initial, max_lr, initial / final_div_factor);
                    if (cycle_momentum)
                        group.Momentum = At(step, max_momentum, base_momentum, max_momentum);
                }, last_epoch);
            }
        }
    }
}
