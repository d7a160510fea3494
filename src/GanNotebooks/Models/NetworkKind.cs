namespace GanNotebooks.Models;

/// <summary>What networks are made of.</summary>
public enum NetworkKind
{
    /// <summary>DCGAN's convolutions, for images.</summary>
    Convolutional,

    /// <summary>The vanilla GAN's fully connected layers, for images or points.</summary>
    FullyConnected,
}
