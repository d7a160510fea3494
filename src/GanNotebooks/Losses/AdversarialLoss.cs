namespace GanNotebooks.Losses;

/// <summary>The adversarial losses, by name.</summary>
public enum AdversarialLoss
{
    /// <summary>Cross-entropy; G maximises log D of its fakes (Goodfellow 2014,
    /// practice).</summary>
    NonSaturating,

    /// <summary>Cross-entropy; G minimises log(1 - D) of its fakes (Goodfellow 2014, theory).
    /// </summary>
    Minimax,

    /// <summary>Squared distance from 1 and 0 (Mao 2017).</summary>
    LeastSquares,

    /// <summary>Real above 1, fake below -1, no more (Lim 2017, Miyato 2018).</summary>
    Hinge,

    /// <summary>The difference of means of a critic (Arjovsky 2017).</summary>
    Wasserstein,
}
