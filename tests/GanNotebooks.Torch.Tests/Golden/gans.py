"""Writes gans.json: both losses of 50 steps of an MLP GAN, a DCGAN and a WGAN-GP critic.

    python3 gans.py > gans.json
"""
import json
import sys
import pinned  # noqa: F401  (first)
import torch
from torch import nn

bce = nn.BCEWithLogitsLoss()


def weights_init(m):
    if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(m.weight, 0.0, 0.02)
    elif isinstance(m, nn.BatchNorm2d):
        nn.init.normal_(m.weight, 1.0, 0.02)
        nn.init.zeros_(m.bias)


def mlp():
    g = nn.Sequential(nn.Linear(16, 64), nn.LeakyReLU(0.2), nn.BatchNorm1d(64),
        nn.Linear(64, 196), nn.Tanh())
    d = nn.Sequential(nn.Linear(196, 64), nn.LeakyReLU(0.2), nn.Dropout(0.3), nn.Linear(64, 1))
    return g, d, (32, 16), (32, 196)


def dcgan():
    g = nn.Sequential(
        nn.ConvTranspose2d(16, 32, 4, 1, 0, bias=False), nn.BatchNorm2d(32), nn.ReLU(),
        nn.ConvTranspose2d(32, 16, 4, 2, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU(),
        nn.ConvTranspose2d(16, 1, 4, 2, 1, bias=False), nn.Tanh())
    d = nn.Sequential(
        nn.Conv2d(1, 16, 4, 2, 1, bias=False), nn.LeakyReLU(0.2),
        nn.Conv2d(16, 32, 4, 2, 1, bias=False), nn.BatchNorm2d(32), nn.LeakyReLU(0.2),
        nn.Conv2d(32, 1, 4, 1, 0, bias=False), nn.Flatten())
    g.apply(weights_init)
    d.apply(weights_init)
    return g, d, (16, 16, 1, 1), (16, 1, 16, 16)


def gan_losses(make):
    torch.manual_seed(1)
    g, d, noise, image = make()
    opt_g = torch.optim.Adam(g.parameters(), 2e-4, (0.5, 0.999))
    opt_d = torch.optim.Adam(d.parameters(), 2e-4, (0.5, 0.999))
    losses = []
    for _ in range(50):
        real = torch.rand(image) * 2 - 1
        fake = g(torch.randn(noise))
        opt_d.zero_grad(set_to_none=True)
        on_real, on_fake = d(real), d(fake.detach())
        d_loss = bce(on_real, torch.ones_like(on_real)) + bce(on_fake, torch.zeros_like(on_fake))
        d_loss.backward()
        opt_d.step()
        opt_g.zero_grad(set_to_none=True)
        on_fake = d(fake)
        g_loss = bce(on_fake, torch.ones_like(on_fake))
        g_loss.backward()
        opt_g.step()
        losses.append([float("%.9g" % d_loss.item()), float("%.9g" % g_loss.item())])
    return losses


def critic_losses():
    torch.manual_seed(1)
    g = nn.Sequential(nn.Linear(8, 32), nn.ReLU(), nn.Linear(32, 20))
    d = nn.Sequential(nn.Linear(20, 32), nn.LeakyReLU(0.2), nn.LayerNorm(32), nn.Linear(32, 1))
    opt = torch.optim.Adam(d.parameters(), 1e-3, (0.0, 0.9))
    losses = []
    for _ in range(50):
        real, fake = torch.randn(32, 20) * 0.5 + 1, g(torch.randn(32, 8)).detach()
        share = torch.rand(32, 1)
        between = (share * real + (1 - share) * fake).requires_grad_()
        grad, = torch.autograd.grad(d(between).sum(), between, create_graph=True)
        penalty = ((grad.norm(2, 1) - 1) ** 2).mean()
        loss = d(fake).mean() - d(real).mean() + 10 * penalty
        opt.zero_grad(set_to_none=True)
        loss.backward()
        opt.step()
        losses.append([float("%.9g" % loss.item()), float("%.9g" % penalty.item())])
    return losses


def all_losses(threads):
    torch.set_num_threads(threads)
    return {"mlp": gan_losses(mlp), "dcgan": gan_losses(dcgan), "wgan_gp": critic_losses()}


# Sums of several threads round differently, in PyTorch as here.
result = {str(n): all_losses(n) for n in (1, 2)}
sys.stdout.write(json.dumps(result).replace("]], ", "]],\n") + "\n")
