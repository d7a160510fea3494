"""The data of the golden runs, made by the same formulas as in C#: SmallImages, Shuffle, Batches."""
import pathlib
import sys

# One pinned.py for all golden scripts; it must come before torch.
sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "GanNotebooks.Torch.Tests/Golden"))
import pinned  # noqa: E402, F401
import torch  # noqa: E402

MASK = (1 << 64) - 1


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def order(count, seed, epoch):
    """Shuffle.Order: SplitMix64 and Fisher-Yates."""
    state = mix(((seed & 0xFFFFFFFF) << 32) | epoch)
    places = list(range(count))
    for i in range(count - 1, 0, -1):
        state = (state + 0x9E3779B97F4A7C15) & MASK
        j = (mix(state) * (i + 1)) >> 64
        places[i], places[j] = places[j], places[i]
    return places


def images(count, channels=1, size=16):
    i = torch.arange(count * channels * size * size)
    values = ((i * 37 + i // 16 * 11 + i // 256 * 5) % 256).float() / 127.5 - 1   # as bytes are read
    return values.view(count, channels, size, size), torch.arange(count) % 3


def points(count):
    i = torch.arange(count)
    xy = torch.stack([(i * 37 % 101).double() / 50 - 1, (i * 61 % 97).double() / 48 - 1], dim=1)
    return xy.float(), i % 3


def batches(data, size, seed=1):
    samples, labels = data
    epoch = 0
    while True:
        places = order(len(samples), seed, epoch)
        for start in range(0, len(samples) - size + 1, size):
            part = torch.tensor(places[start:start + size])
            yield samples[part], labels[part]
        epoch += 1


def printed(*numbers):
    """float32 with as many digits as tell it from its neighbours."""
    return [float("%.9g" % number.item()) for number in numbers]
