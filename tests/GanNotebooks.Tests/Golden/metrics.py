"""Writes metrics.json: what NumPy, SciPy, scikit-learn and scikit-image say of formula-made samples.

Debian: python3-scipy python3-sklearn python3-skimage. Run: python3 metrics.py > metrics.json
"""
import json

import numpy as np
import scipy.linalg
import scipy.spatial.distance
import scipy.special
import skimage.metrics
import sklearn.metrics.pairwise


def samples(count, width, shift):
    """Numbers that look random and that any language makes alike."""
    places = np.arange(count * width, dtype=np.float64) + shift
    return np.modf(np.abs(np.sin(places * 12.9898) * 43.758))[0].reshape(count, width)


def frechet(real, fake):
    root = scipy.linalg.sqrtm(np.cov(real.T) @ np.cov(fake.T))
    apart = real.mean(0) - fake.mean(0)
    return apart @ apart + np.trace(np.cov(real.T) + np.cov(fake.T) - 2 * root.real)


def kernel(real, fake):
    """One subset: all samples."""
    within = []
    for x in (real, fake):
        k = sklearn.metrics.pairwise.polynomial_kernel(x, degree=3, coef0=1)
        within.append((k.sum() - np.trace(k)) / (len(x) * (len(x) - 1)))
    between = sklearn.metrics.pairwise.polynomial_kernel(real, fake, degree=3, coef0=1).mean()
    return sum(within) - 2 * between


def inception(logits):
    p = scipy.special.softmax(logits, axis=1)
    return np.exp(scipy.special.rel_entr(p, p.mean(0)).sum(1).mean())


def radii(x, k):
    return np.sort(scipy.spatial.distance.cdist(x, x), axis=1)[:, k]


def manifolds(real, fake, k):
    distances = scipy.spatial.distance.cdist(fake, real)
    in_real = distances <= radii(real, k)
    in_fake = distances.T <= radii(fake, k)
    return {"precision": in_real.any(1).mean(), "recall": in_fake.any(1).mean(),
            "density": in_real.sum() / (k * len(fake)), "coverage": in_real.any(0).mean()}


def similarity(real, fake):
    alike = [skimage.metrics.structural_similarity(
        r, f, data_range=2, gaussian_weights=True, sigma=1.5, use_sample_covariance=False)
        for r, f in zip(real, fake)]
    noise = [skimage.metrics.peak_signal_noise_ratio(r, f, data_range=2)
             for r, f in zip(real, fake)]
    return {"l1": np.abs(real - fake).mean(), "psnr": np.mean(noise), "ssim": np.mean(alike)}


real, fake = samples(300, 12, 0), samples(250, 12, 7777) * 0.8 + 0.1
images = samples(3, 20 * 24, 0).reshape(3, 20, 24) * 2 - 1
changed = 0.7 * images + 0.3 * (samples(3, 20 * 24, 555).reshape(3, 20, 24) * 2 - 1)
print(json.dumps({
    "frechet": frechet(real, fake),
    "kernel": kernel(real[:250], fake),
    "inception": inception(8 * real),
    "manifolds": manifolds(real, 1.7 * fake - 0.4, 5),
    "diversity": scipy.spatial.distance.pdist(real).mean(),
    "similarity": similarity(images, changed),
}, indent=1))
