"""Steps of GANs in the loops of PyTorch's tutorials: real and fake go back one after the other, no
network is frozen, losses are read after each step. Networks, penalty and order of the data are those
of the golden tests."""
import clothes
import torch
from torch.nn.functional import binary_cross_entropy_with_logits, l1_loss, mse_loss
from networks import (
    ConditionalGenerator, Projection, dcgan_discriminator, dcgan_generator, patch_discriminator,
    resnet_generator, vanilla_discriminator, vanilla_generator)
from remedies import gradient_penalty
from serve import Work
from shuffle import order

CHECKED = 5   # steps whose losses must be ours


def patterns(channels, size, shift=0):
    i = torch.arange(512 * channels * size * size)
    values = (i * 37 + i // 16 * 11 + i // 256 * 5 + shift) % 256
    return values.to(torch.uint8).view(-1, channels, size, size), torch.zeros(512).long()


def batches(data, size, device, seed=1):
    pixels, labels = data
    epoch = 0
    while True:
        places = torch.tensor(order(len(pixels), seed, epoch))
        for part in places[:len(places) // size * size].view(-1, size):
            yield clothes.floats(pixels[part]).to(device), labels[part].to(device)
        epoch += 1


def adam(*networks, rate=2e-4, betas=(0.5, 0.999)):
    return torch.optim.Adam([p for n in networks for p in n.parameters()], rate, betas)


def work(step):
    numbers = [number for _ in range(CHECKED) for number in step()]
    return Work(step, numbers)


def two_players(data, batch, latent, make_g, make_d, conditional=False):
    def prepare(device):
        torch.manual_seed(1)
        g, d = make_g().to(device), make_d().to(device)
        opt_g, opt_d = adam(g), adam(d)
        loader = batches(data(), batch, device)
        bce = binary_cross_entropy_with_logits

        def step():
            real, labels = next(loader)
            more = (labels,) if conditional else ()
            noise = torch.randn(batch, latent, device=device)
            opt_d.zero_grad()
            out = d(real, *more)
            loss_real = bce(out, torch.ones_like(out))
            loss_real.backward()
            fake = g(noise, *more)
            out = d(fake.detach(), *more)
            loss_fake = bce(out, torch.zeros_like(out))
            loss_fake.backward()
            opt_d.step()
            opt_g.zero_grad()
            out = d(fake, *more)
            loss_g = bce(out, torch.ones_like(out))
            loss_g.backward()
            opt_g.step()
            return (loss_real + loss_fake).item(), loss_g.item()

        return work(step)
    return prepare


def wgan_gp(device, batch=64, width=32):
    torch.manual_seed(1)
    g = dcgan_generator(100, width, start=7).to(device)
    d = dcgan_discriminator(width, normalization=None, start=7).to(device)
    opt_g, opt_d = adam(g, rate=1e-4, betas=(0, 0.9)), adam(d, rate=1e-4, betas=(0, 0.9))
    loader = batches((clothes.images(), clothes.labels()), batch, device)

    def step():
        for _ in range(5):
            real, _ = next(loader)
            noise = torch.randn(batch, 100, device=device)
            fake = g(noise).detach()
            opt_d.zero_grad()
            loss_d = d(fake).mean() - d(real).mean() + 10 * gradient_penalty(d, real, fake)
            loss_d.backward()
            opt_d.step()
        opt_g.zero_grad()
        loss_g = -d(g(noise)).mean()
        loss_g.backward()
        opt_g.step()
        return loss_d.item(), loss_g.item()

    return work(step)


def cyclegan(device, width=32, blocks=3):
    torch.manual_seed(1)
    g, f = (resnet_generator(3, width, blocks).to(device) for _ in range(2))
    d_a, d_b = (patch_discriminator(3, width).to(device) for _ in range(2))
    opt_g, opt_a, opt_b = adam(g, f), adam(d_a), adam(d_b)
    data_a = batches(patterns(3, 64), 1, device, 1)
    data_b = batches(patterns(3, 64, 7), 1, device, ~1)
    pool_a, pool_b = [], []

    def exchange(pool, fake, size=50):
        if len(pool) < size:
            pool.append(fake)
        elif torch.rand(1).item() > 0.5:
            place = torch.randint(0, size, (1,)).item()
            fake, pool[place] = pool[place], fake
        return fake

    def judge(d, optimizer, real, fake):
        optimizer.zero_grad()
        on_real, on_fake = d(real), d(fake)
        loss = (mse_loss(on_real, torch.ones_like(on_real))
                + mse_loss(on_fake, torch.zeros_like(on_fake))) / 2
        loss.backward()
        optimizer.step()
        return loss.item()

    def step():
        (a, _), (b, _) = next(data_a), next(data_b)
        opt_g.zero_grad()
        identity = l1_loss(f(a), a) + l1_loss(g(b), b)
        fake_b, fake_a = g(a), f(b)
        on_a, on_b = d_a(fake_a), d_b(fake_b)
        adversarial = (mse_loss(on_b, torch.ones_like(on_b))
                       + mse_loss(on_a, torch.ones_like(on_a)))
        cycle = l1_loss(f(fake_b), a) + l1_loss(g(fake_a), b)
        loss_g = adversarial + 10 * (cycle + 0.5 * identity)
        loss_g.backward()
        opt_g.step()
        seen_a, seen_b = exchange(pool_a, fake_a.detach()), exchange(pool_b, fake_b.detach())
        loss_d = judge(d_a, opt_a, a, seen_a) + judge(d_b, opt_b, b, seen_b)
        return loss_d, loss_g.item()

    return work(step)


def labelled():
    return clothes.images(), clothes.labels()


GREY, WIDTH = (1, 28, 28), 64
ITEMS = {
    "MLP GAN step, batch 128": two_players(
        labelled, 128, 64, lambda: vanilla_generator(64, GREY, 256),
        lambda: vanilla_discriminator(GREY, 256)),
    "DCGAN step, 32 x 32 x 3": two_players(
        lambda: patterns(3, 32), 64, 100, lambda: dcgan_generator(100, WIDTH, 3, doublings=3),
        lambda: dcgan_discriminator(WIDTH, 3, doublings=3)),
    "DCGAN step, 28 x 28 x 1": two_players(
        labelled, 64, 100, lambda: dcgan_generator(100, WIDTH, start=7),
        lambda: dcgan_discriminator(WIDTH, start=7)),
    "CGAN step, 28 x 28 x 1": two_players(
        labelled, 64, 100,
        lambda: ConditionalGenerator(100, 50, 10, lambda n: dcgan_generator(n, WIDTH, start=7)),
        lambda: Projection(dcgan_discriminator(WIDTH, start=7), 2 * WIDTH, 10), conditional=True),
    "WGAN-GP step, 28 x 28 x 1, 5 critic moves": wgan_gp,
    "CycleGAN step, 64 x 64 x 3, batch 1": cyclegan,
}
