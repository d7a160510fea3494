namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Whatever has a learning rate that a schedule may change.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate, which schedules change.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate that it began with.</summary>
            double InitialLearningRate { get; set; }
        }
    }
}
