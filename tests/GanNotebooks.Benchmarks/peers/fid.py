"""The Fréchet distance as the usual scripts compute it, with numpy and scipy."""
import numpy
import scipy.linalg
import torch   # the same random features as ours
from serve import Work


def distance(real, fake):
    mean_a, mean_b = real.mean(0), fake.mean(0)
    a, b = numpy.cov(real, rowvar=False), numpy.cov(fake, rowvar=False)
    root = scipy.linalg.sqrtm(a.dot(b)).real
    apart = mean_a - mean_b
    return apart.dot(apart) + numpy.trace(a) + numpy.trace(b) - 2 * numpy.trace(root)


def prepare(device):
    torch.manual_seed(1)
    real = torch.randn(10000, 2048).numpy()
    fake = (torch.randn(10000, 2048) * 1.1 + 0.1).numpy()
    real, fake = real.astype(numpy.float64), fake.astype(numpy.float64)
    found = distance(real, fake)
    return Work(lambda: (distance(real, fake),), [found])


ITEMS = {"FID of 10,000 x 2,048 features": prepare}
