"""The order of the data, by the same formulas as in C#: SplitMix64, Shuffle, Batches."""
import torch

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


def batches(data, size, seed=1):
    samples, labels = data
    epoch = 0
    while True:
        places = order(len(samples), seed, epoch)
        for start in range(0, len(samples) - size + 1, size):
            part = torch.tensor(places[start:start + size])
            yield samples[part], labels[part]
        epoch += 1
