"""The networks of src/GanNotebooks/Models in PyTorch, their layers made in the same order."""
import torch
from torch import nn


def dcgan_weights(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)


class SpectralNorm(nn.Module):
    """Divides the output instead of the weight, as SpectralNorm.cs does: the same to rounding."""

    def __init__(self, layer):
        super().__init__()
        self.layer = layer
        self.register_buffer("u", self.unit(torch.randn(layer.weight.shape[0])))

    @staticmethod
    def unit(v):
        return v / v.norm().clamp_min(1e-12)

    def forward(self, x):
        matrix = self.layer.weight.reshape(self.layer.weight.shape[0], -1)
        with torch.no_grad():
            v = self.unit(matrix.t().mv(self.u))
            if self.training:
                self.u.copy_(self.unit(matrix.mv(v)))
        sigma = self.u.clone().dot(matrix.mv(v))
        y, bias = self.layer(x), self.layer.bias
        if bias is None:
            return y / sigma
        shift = bias if y.dim() == 2 else bias.reshape(-1, 1, 1)
        return (y - shift) / sigma + shift


class MinibatchSpread(nn.Module):
    def forward(self, x):
        spread = (x.var(0, unbiased=False) + 1e-8).sqrt().mean()
        return torch.cat([x, spread.expand(x.shape[0], 1, *x.shape[2:])], dim=1)


class MinibatchDiscrimination(nn.Module):
    def __init__(self, inputs, views=50, dimensions=5):
        super().__init__()
        self.views = views
        self.weight = nn.Parameter(torch.empty(inputs, views * dimensions).normal_(0, 0.02))

    def forward(self, x):
        seen = x.matmul(self.weight).view(x.shape[0], self.views, -1)
        apart = (seen.unsqueeze(0) - seen.unsqueeze(1)).abs().sum(3)
        return torch.cat([x, (-apart).exp().sum(0)], dim=1)


class Maxout(nn.Module):
    def __init__(self, inputs, outputs, pieces=5):
        super().__init__()
        self.outputs = outputs
        self.linear = nn.Linear(inputs, outputs * pieces)

    def forward(self, x):
        return self.linear(x).view(x.shape[0], self.outputs, -1).amax(-1)


class Discriminator(nn.Module):
    def __init__(self, features, head):
        super().__init__()
        self.features, self.head = nn.Sequential(*features), nn.Sequential(*head)

    def forward(self, x):
        return self.head(self.features(x))


def numbers(shape):
    return torch.Size(shape).numel()


def vanilla_generator(latent, shape, width):
    layers = [
        nn.Linear(latent, width), nn.BatchNorm1d(width), nn.LeakyReLU(0.2),
        nn.Linear(width, 2 * width), nn.BatchNorm1d(2 * width), nn.LeakyReLU(0.2),
        nn.Linear(2 * width, numbers(shape))]
    return nn.Sequential(*layers, *([nn.Tanh(), nn.Unflatten(1, shape)] if len(shape) > 1 else []))


def vanilla_discriminator(shape, width, minibatch=None, dropout=0):
    forgetting = [nn.Dropout(dropout)] if dropout else []
    features = [
        nn.Flatten(), nn.Linear(numbers(shape), 2 * width), nn.LeakyReLU(0.2), *forgetting,
        nn.Linear(2 * width, width), nn.LeakyReLU(0.2), *forgetting]
    if minibatch == "discrimination":
        head = [MinibatchDiscrimination(width), nn.Linear(width + 50, 1)]
    elif minibatch == "spread":
        head = [MinibatchSpread(), nn.Linear(width + 1, 1)]
    else:
        head = [nn.Linear(width, 1)]
    return Discriminator(features, head)


def dcgan_generator(latent, width, channels=1, start=4, doublings=2):
    """start x start doubled so many times; 16 x 16 without them."""
    n = width << (doublings - 1)
    layers = [
        nn.Unflatten(1, (latent, 1, 1)),
        nn.ConvTranspose2d(latent, n, start, 1, 0, bias=False), nn.BatchNorm2d(n), nn.ReLU()]
    while n > width:
        layers += [nn.ConvTranspose2d(n, n // 2, 4, 2, 1, bias=False), nn.BatchNorm2d(n // 2),
                   nn.ReLU()]
        n //= 2
    layers += [nn.ConvTranspose2d(n, channels, 4, 2, 1, bias=False), nn.Tanh()]
    return nn.Sequential(*layers).apply(dcgan_weights)


def dcgan_discriminator(width, channels=1, normalization="batch", minibatch=None, start=4,
                        doublings=2):
    def checked(layer, norm=None):
        made = layer(normalization != "batch")
        if normalization == "spectral":
            made = SpectralNorm(made)
        return [made] + ([norm] if normalization == "batch" and norm is not None else [])

    features = [
        *checked(lambda bias: nn.Conv2d(channels, width, 4, 2, 1, bias=bias)), nn.LeakyReLU(0.2)]
    n = width
    for _ in range(doublings - 1):
        features += [
            *checked(lambda bias: nn.Conv2d(n, 2 * n, 4, 2, 1, bias=bias), nn.BatchNorm2d(2 * n)),
            nn.LeakyReLU(0.2)]
        n *= 2
    spread = [MinibatchSpread()] if minibatch == "spread" else []
    head = [*spread, *checked(
        lambda bias: nn.Conv2d(n + len(spread), 1, start, 1, 0, bias=bias)), nn.Flatten()]
    return Discriminator(features, head).apply(dcgan_weights)


def pacgan_weights(m):
    if isinstance(m, nn.Linear):
        nn.init.normal_(m.weight, 0.0, 0.02)
        if m.bias is not None:
            nn.init.zeros_(m.bias)


def pacgan_generator(latent=2):
    layers, before = [], latent
    for _ in range(4):
        layers += [nn.Linear(before, 400, bias=False), nn.BatchNorm1d(400), nn.ReLU()]
        before = 400
    return nn.Sequential(*layers, nn.Linear(400, 2)).apply(pacgan_weights)


def pacgan_discriminator(inputs):
    return nn.Sequential(
        Maxout(inputs, 200), Maxout(200, 200), Maxout(200, 200), nn.Linear(200, 1),
    ).apply(pacgan_weights)


class ConditionalGenerator(nn.Module):
    def __init__(self, latent, embedding, classes, make):
        super().__init__()
        self.embedding = nn.Embedding(classes, embedding)
        self.inner = make(latent + embedding)

    def forward(self, z, labels):
        return self.inner(torch.cat([z, self.embedding(labels)], dim=1))


class Projection(nn.Module):
    def __init__(self, inner, channels, classes):
        super().__init__()
        self.inner, self.embedding = inner, nn.Embedding(classes, channels)
        nn.init.normal_(self.embedding.weight, 0, 0.02)

    def forward(self, x, labels):
        features = self.inner.features(x)
        summed = features.flatten(1).view(len(x), self.embedding.embedding_dim, -1).sum(2)
        fit = (self.embedding(labels) * summed).sum(1, keepdim=True)
        return self.inner.head(features) + fit


class Concatenation(nn.Module):
    def __init__(self, inner, size, classes):
        super().__init__()
        self.inner, self.size = inner, size
        self.embedding = nn.Embedding(classes, size * size)

    def forward(self, x, labels):
        plane = self.embedding(labels).view(-1, 1, self.size, self.size)
        return self.inner(torch.cat([x, plane], dim=1))


def lenet(shape, classes):
    rows, columns = ((n // 2 - 4) // 2 for n in shape[1:])
    return nn.Sequential(
        nn.Conv2d(shape[0], 32, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(32, 64, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(64 * rows * columns, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(),
        nn.Linear(84, classes))


def cyclegan_weights(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
        nn.init.zeros_(m.bias)


class ResNetBlock(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.layers = nn.Sequential(
            nn.ReflectionPad2d(1), nn.Conv2d(channels, channels, 3), nn.InstanceNorm2d(channels),
            nn.ReLU(), nn.ReflectionPad2d(1), nn.Conv2d(channels, channels, 3),
            nn.InstanceNorm2d(channels))

    def forward(self, x):
        return x + self.layers(x)


def resnet_generator(channels, width, blocks):
    def normalized(n):
        return [nn.InstanceNorm2d(n), nn.ReLU()]

    return nn.Sequential(
        nn.ReflectionPad2d(3), nn.Conv2d(channels, width, 7), *normalized(width),
        nn.Conv2d(width, 2 * width, 3, 2, 1), *normalized(2 * width),
        nn.Conv2d(2 * width, 4 * width, 3, 2, 1), *normalized(4 * width),
        *[ResNetBlock(4 * width) for _ in range(blocks)],
        nn.ConvTranspose2d(4 * width, 2 * width, 3, 2, 1, 1), *normalized(2 * width),
        nn.ConvTranspose2d(2 * width, width, 3, 2, 1, 1), *normalized(width),
        nn.ReflectionPad2d(3), nn.Conv2d(width, channels, 7), nn.Tanh()).apply(cyclegan_weights)


def patch_discriminator(channels, width):
    """Two halvings."""
    return nn.Sequential(
        nn.Conv2d(channels, width, 4, 2, 1), nn.LeakyReLU(0.2),
        nn.Conv2d(width, 2 * width, 4, 2, 1), nn.InstanceNorm2d(2 * width), nn.LeakyReLU(0.2),
        nn.Conv2d(2 * width, 4 * width, 4, 1, 1), nn.InstanceNorm2d(4 * width), nn.LeakyReLU(0.2),
        nn.Conv2d(4 * width, 1, 4, 1, 1)).apply(cyclegan_weights)
