"""Writes gans.json: every number of 50 steps of every GAN, seed 1, one thread.

    python3 gans.py > gans.json
"""
import copy
import json
import sys
from types import SimpleNamespace
from small_data import images, points, printed
from shuffle import batches
import torch
from networks import (
    Concatenation, ConditionalGenerator, Projection, dcgan_discriminator, dcgan_generator, lenet,
    pacgan_discriminator, pacgan_generator, patch_discriminator, resnet_generator,
    vanilla_discriminator, vanilla_generator)
from remedies import adversarial, augment, gradient_penalty, zero_centered_penalty

STEPS = 50
DEFAULTS = dict(
    data=images(24), batch=8, latent=8, loss="non_saturating", real_target=1.0, rates=(2e-4, 2e-4),
    betas=(0.5, 0.999), rounds=lambda step: 1, gp=0, one_sided=False, r1=0, r2=0, packing=1,
    augment=(), noise=0, noise_steps=0, average=0, clip=0, labels=False)


def two_players(make_generator, make_discriminator, **settings):
    o = SimpleNamespace(**{**DEFAULTS, **settings})
    torch.manual_seed(1)
    g, d = make_generator(), make_discriminator()
    if o.clip:
        opt_g = torch.optim.RMSprop(g.parameters(), o.rates[0])
        opt_d = torch.optim.RMSprop(d.parameters(), o.rates[1])
    else:
        opt_g = torch.optim.Adam(g.parameters(), o.rates[0], o.betas)
        opt_d = torch.optim.Adam(d.parameters(), o.rates[1], o.betas)
    average = copy.deepcopy(g)
    of_real, of_fake, g_loss_of, measures = adversarial(o.loss, o.real_target)
    data = batches(o.data, o.batch)
    rows = []

    def generate(z, labels):
        return g(z, labels) if o.labels else g(z)

    def judge(x, labels):
        return d(x, labels) if o.labels else d(x)

    def shown(x, step):
        level = o.noise * max(0, 1 - step / o.noise_steps) if o.noise_steps else o.noise
        if level > 0:
            x = x + torch.randn_like(x) * level
        x = augment(x, o.augment)
        return x.reshape(len(x) // o.packing, o.packing * x.shape[1], *x.shape[2:])

    for step in range(STEPS):
        for _ in range(o.rounds(step)):
            real, labels = next(data)
            fake = generate(torch.randn(o.batch, o.latent), labels)
            seen_real, seen_fake = shown(real, step), shown(fake.detach(), step)
            seen_real.requires_grad_(o.r1 > 0)
            seen_fake.requires_grad_(o.r2 > 0)
            on_real, on_fake = judge(seen_real, labels), judge(seen_fake, labels)
            parts = [of_real(on_real), of_fake(on_fake)]
            if o.r1:
                parts[0] = parts[0] + o.r1 * zero_centered_penalty(on_real, seen_real)
            if o.r2:
                parts[1] = parts[1] + o.r2 * zero_centered_penalty(on_fake, seen_fake)
            if o.gp:
                parts.append(o.gp * gradient_penalty(
                    lambda x: judge(x, labels), seen_real, seen_fake, o.one_sided))
            opt_d.zero_grad()
            for part in parts:
                part.backward()
            opt_d.step()
            d_loss = sum(part.detach() for part in parts)
            if o.clip:
                with torch.no_grad():
                    for p in d.parameters():
                        p.clamp_(-o.clip, o.clip)
        g_loss = g_loss_of(judge(shown(fake, step), labels))
        opt_g.zero_grad()
        g_loss.backward()
        opt_g.step()
        if o.average:
            keep = min(o.average, (1 + step) / (10 + step))
            with torch.no_grad():
                for a, p in zip(average.parameters(), g.parameters()):
                    a.lerp_(p, 1 - keep)
                for a, p in zip(average.buffers(), g.buffers()):
                    a.copy_(p)
        rows.append(printed(d_loss, g_loss, *measures(on_real, on_fake)))
    if o.average:   # one more row: the sums of all averaged weights
        rows.append(printed(sum(p.sum() for p in average.parameters())))
    return rows


def cyclegan(width=4, blocks=2, pool_size=3, constant=20, decay=30, batch=2):
    torch.manual_seed(1)
    g, f = resnet_generator(1, width, blocks), resnet_generator(1, width, blocks)
    d_a, d_b = patch_discriminator(1, width), patch_discriminator(1, width)
    opt_g = torch.optim.Adam([*g.parameters(), *f.parameters()], 2e-4, (0.5, 0.999))
    opt_d = torch.optim.Adam([*d_a.parameters(), *d_b.parameters()], 2e-4, (0.5, 0.999))
    of_real, of_fake, g_loss_of, _ = adversarial("least_squares")
    l1 = torch.nn.functional.l1_loss
    data_a, data_b = batches(images(7), batch, 1), batches(images(9), batch, ~1)
    pool_a, pool_b, rows = [], [], []

    def exchange(pool, fakes):
        shown = []
        for fake in fakes:
            if len(pool) < pool_size:
                pool.append(fake)
            elif torch.rand(1).item() > 0.5:
                place = torch.randint(0, pool_size, (1,)).item()
                fake, pool[place] = pool[place], fake
            shown.append(fake)
        return torch.stack(shown)

    def together(network, first, second):   # instance norm keeps the images of a batch apart
        return network(torch.cat([first, second])).chunk(2)

    for step in range(STEPS):
        rate = 2e-4 * (1 - max(0, step + 1 - constant) / (decay + 1))
        for group in [*opt_g.param_groups, *opt_d.param_groups]:
            group["lr"] = rate
        (a, _), (b, _) = next(data_a), next(data_b)
        fake_b, same_b = together(g, a, b)
        fake_a, same_a = together(f, b, a)
        again_a, again_b = f(fake_b), g(fake_a)
        cycle = l1(again_a, a) + l1(again_b, b)
        identity = l1(same_a, a) + l1(same_b, b)
        g_loss = (g_loss_of(d_b(fake_b)) + g_loss_of(d_a(fake_a))
                  + 10 * (cycle + 0.5 * identity))
        opt_g.zero_grad()
        g_loss.backward()
        opt_g.step()
        fake_a, fake_b = exchange(pool_a, fake_a.detach()), exchange(pool_b, fake_b.detach())
        on_a, on_fake_a = together(d_a, a, fake_a)
        on_b, on_fake_b = together(d_b, b, fake_b)
        d_loss = of_real(on_a) + of_fake(on_fake_a) + (of_real(on_b) + of_fake(on_fake_b))
        opt_d.zero_grad()
        d_loss.backward()
        opt_d.step()
        rows.append(printed(
            d_loss, g_loss, cycle, identity, (on_a.mean() + on_b.mean()) / 2,
            (on_fake_a.mean() + on_fake_b.mean()) / 2))
    return rows


def classifier():
    torch.manual_seed(1)
    net = lenet((1, 16, 16), 3)
    optimizer = torch.optim.Adam(net.parameters(), 1e-3)
    data, rows = batches(images(24), 8), []
    for _ in range(STEPS):
        x, labels = next(data)
        loss = torch.nn.functional.cross_entropy(net(x), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        rows.append(printed(loss))
    return rows


def conditional(make, discriminator):
    return two_players(lambda: ConditionalGenerator(8, 6, 3, make), discriminator, labels=True)


WGAN = dict(loss="wasserstein", rates=(5e-5, 5e-5), clip=0.01,
            rounds=lambda step: 3 if step < 2 or step % 20 == 0 else 2)
WGAN_GP = dict(loss="wasserstein", rates=(1e-4, 1e-4), betas=(0.0, 0.9), gp=10,
               rounds=lambda step: 2)
FLAT = (1, 16, 16)

torch.set_num_threads(1)
cases = {
    "vanilla": lambda: two_players(
        lambda: vanilla_generator(8, FLAT, 16), lambda: vanilla_discriminator(FLAT, 16)),
    "vanilla, minimax, smoothed, spread, dropout": lambda: two_players(
        lambda: vanilla_generator(8, FLAT, 16), lambda: vanilla_discriminator(FLAT, 16, "spread", 0.3),
        loss="minimax", real_target=0.9),
    "vanilla, least squares, packed, discrimination, noise, average": lambda: two_players(
        lambda: vanilla_generator(8, FLAT, 16),
        lambda: vanilla_discriminator((2, 16, 16), 16, "discrimination"),
        loss="least_squares", packing=2, noise=0.3, noise_steps=40, average=0.9),
    "dcgan": lambda: two_players(lambda: dcgan_generator(8, 8), lambda: dcgan_discriminator(8)),
    "dcgan, colour, hinge, spectral, augmented, two rates, R1, R2": lambda: two_players(
        lambda: dcgan_generator(8, 8, 3), lambda: dcgan_discriminator(8, 3, "spectral", "spread"),
        data=images(24, 3), loss="hinge", augment=("color", "translation", "cutout"),
        rates=(1e-4, 4e-4), r1=10, r2=5),
    "cgan, projection": lambda: conditional(
        lambda latent: dcgan_generator(latent, 8), lambda: Projection(dcgan_discriminator(8), 16, 3)),
    "cgan, concatenation": lambda: conditional(
        lambda latent: dcgan_generator(latent, 8),
        lambda: Concatenation(dcgan_discriminator(8, 2), 16, 3)),
    "cgan, fully connected": lambda: conditional(
        lambda latent: vanilla_generator(latent, FLAT, 16),
        lambda: Projection(vanilla_discriminator(FLAT, 16), 16, 3)),
    "wgan": lambda: two_players(
        lambda: dcgan_generator(8, 8), lambda: dcgan_discriminator(8), **WGAN),
    "wgan-gp": lambda: two_players(
        lambda: dcgan_generator(8, 8), lambda: dcgan_discriminator(8, normalization=None),
        **WGAN_GP),
    "wgan-gp, points, one-sided": lambda: two_players(
        lambda: vanilla_generator(8, (2,), 16), lambda: vanilla_discriminator((2,), 16),
        **{**WGAN_GP, "data": points(24), "one_sided": True}),
    "pacgan": lambda: two_players(
        pacgan_generator, lambda: pacgan_discriminator(4), data=points(24), latent=2, packing=2,
        rates=(1e-4, 1e-4), betas=(0.8, 0.999)),
    "cyclegan": cyclegan,
    "lenet": classifier,
}
rows = ",\n".join(f"{json.dumps(name)}: {json.dumps(case())}" for name, case in cases.items())
sys.stdout.write("{" + rows.replace("], [", "],\n[") + "}\n")
