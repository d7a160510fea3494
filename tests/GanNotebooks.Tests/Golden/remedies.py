"""Penalties and augmentation as PyTorch users write them."""
import torch
import torch.nn.functional as F


def slopes(outputs, inputs):
    return torch.autograd.grad(outputs.sum(), inputs, create_graph=True)[0].flatten(1)


def gradient_penalty(critic, real, fake, one_sided=False):
    share = torch.rand(len(real), *[1] * (real.dim() - 1))
    between = (share * real + (1 - share) * fake).detach().requires_grad_()
    excess = torch.linalg.vector_norm(slopes(critic(between), between), 2, [1]) - 1
    return (excess.relu() if one_sided else excess).pow(2).mean()


def zero_centered_penalty(outputs, inputs):
    return slopes(outputs, inputs).pow(2).sum(1).mean() / 2


def augment(x, kinds):
    if not kinds:
        return x
    n, _, h, w = x.shape

    def one():
        return torch.rand(n, 1, 1, 1)

    if "color" in kinds:
        x = x + (one() - 0.5)
        grey = x.mean(1, keepdim=True)
        x = (x - grey) * (one() * 2) + grey
        mean = x.mean([1, 2, 3], keepdim=True)
        x = (x - mean) * (one() + 0.5) + mean
    if "translation" in kinds:
        most, aside = int(h * 0.125 + 0.5), int(w * 0.125 + 0.5)
        down, right = torch.randint(0, 2 * most + 1, (n, 1)), torch.randint(0, 2 * aside + 1, (n, 1))
        padded = F.pad(x, [aside, aside, most, most])
        x = torch.stack([image[:, d:d + h, r:r + w] for image, d, r in zip(padded, down, right)])
    if "cutout" in kinds:
        mask = torch.ones(n, 1, h, w)
        high, wide = int(h * 0.5 + 0.5), int(w * 0.5 + 0.5)
        tops = torch.randint(0, h + 1 - high % 2, (n, 1)) - high // 2
        lefts = torch.randint(0, w + 1 - wide % 2, (n, 1)) - wide // 2
        for i, (top, left) in enumerate(zip(tops, lefts)):
            mask[i, :, max(0, top):max(0, top + high), max(0, left):max(0, left + wide)] = 0
        x = x * mask
    return x


def adversarial(name, real_target=1.0):
    """(D's loss of real outputs, of fake outputs, G's loss of fake outputs, measures)."""
    def bce(x, target):
        return F.binary_cross_entropy_with_logits(x, torch.full_like(x, target))

    def mse(x, target):
        return F.mse_loss(x, torch.full_like(x, target))

    def probabilities(real, fake):
        return real.sigmoid().mean(), fake.sigmoid().mean()

    def gap(real, fake):
        return (real.mean() - fake.mean(),)

    entropies = (lambda real: bce(real, real_target), lambda fake: bce(fake, 0))
    return {
        "non_saturating": (*entropies, lambda fake: bce(fake, 1), probabilities),
        "minimax": (*entropies, lambda fake: -bce(fake, 0), probabilities),
        "least_squares": (
            lambda real: mse(real, real_target) / 2, lambda fake: mse(fake, 0) / 2,
            lambda fake: mse(fake, 1), lambda real, fake: (real.mean(), fake.mean())),
        "hinge": (
            lambda real: (1 - real).relu().mean(), lambda fake: (1 + fake).relu().mean(),
            lambda fake: -fake.mean(), gap),
        "wasserstein": (
            lambda real: -real.mean(), lambda fake: fake.mean(), lambda fake: -fake.mean(), gap),
    }[name]
