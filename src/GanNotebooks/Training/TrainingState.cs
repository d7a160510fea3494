namespace GanNotebooks.Training;

/// <summary>How a training run stands.</summary>
public enum TrainingState
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It took all its steps.</summary>
    Finished,

    /// <summary>It ended before: interrupted, by an error, or by <c>break</c>.</summary>
    Stopped,
}
