"""The same work in PyTorch: pytorch.py ROW THREADS prints seconds by name as JSON."""
import json
import sys
import time
import torch
from torch import nn


def best(work, count):
    for _ in range(count):
        work()
    found = []
    for _ in range(5):
        began = time.perf_counter()
        for _ in range(count):
            work()
        found.append((time.perf_counter() - began) / count)
    return min(found)


def operators():
    a, b = torch.ones(1), torch.ones(1)
    with torch.no_grad():
        return {"add, 1 element": best(lambda: a.add(b), 20000),
                "add_, 1 element": best(lambda: a.add_(b), 20000),
                "add a number, 1 element": best(lambda: a.add(1.0), 20000)}


def adam_step(net):
    """The better of PyTorch's two ways."""
    for p in net.parameters():
        p.grad = torch.full_like(p, 0.01)
    return min(
        best(torch.optim.Adam(net.parameters(), 1e-3, foreach=way).step, 30)
        for way in (True, False))


def adam():
    mlp = nn.Sequential(nn.Linear(784, 768), nn.ReLU(), nn.Linear(768, 768), nn.ReLU(),
        nn.Linear(768, 400))
    dcgan = nn.Sequential(
        nn.ConvTranspose2d(100, 256, 4, 1, 0, bias=False), nn.BatchNorm2d(256), nn.ReLU(),
        nn.ConvTranspose2d(256, 128, 4, 2, 1, bias=False), nn.BatchNorm2d(128), nn.ReLU(),
        nn.ConvTranspose2d(128, 64, 4, 2, 1, bias=False), nn.BatchNorm2d(64), nn.ReLU(),
        nn.ConvTranspose2d(64, 3, 4, 2, 1, bias=False), nn.Tanh())
    return {"Adam, MLP of 1.5 M parameters": adam_step(mlp),
        "Adam, DCGAN generator": adam_step(dcgan)}


def gan():
    g = nn.Sequential(nn.Linear(64, 256), nn.LeakyReLU(0.2), nn.Linear(256, 512), nn.LeakyReLU(0.2),
        nn.Linear(512, 784), nn.Tanh())
    d = nn.Sequential(nn.Linear(784, 512), nn.LeakyReLU(0.2), nn.Linear(512, 256),
        nn.LeakyReLU(0.2), nn.Linear(256, 1))
    opt_g = torch.optim.Adam(g.parameters(), 2e-4, (0.5, 0.999))
    opt_d = torch.optim.Adam(d.parameters(), 2e-4, (0.5, 0.999))
    bce = nn.BCEWithLogitsLoss()
    real, one, zero = torch.rand(128, 784) * 2 - 1, torch.ones(128, 1), torch.zeros(128, 1)

    def step():
        fake = g(torch.randn(128, 64))
        opt_d.zero_grad()
        (bce(d(real), one) + bce(d(fake.detach()), zero)).backward()
        opt_d.step()
        opt_g.zero_grad()
        bce(d(fake), one).backward()
        opt_g.step()

    return {"MLP GAN step, batch 128": best(step, 10)}


def pictures():
    """Needs torchvision (Debian's python3-torchvision), whose grids lack captions and ranges."""
    import io
    from torchvision.utils import save_image
    torch.manual_seed(1)
    noise = torch.rand(64, 3, 64, 64) * 2 - 1
    smooth = nn.functional.interpolate(
        torch.rand(64, 3, 8, 8) * 2 - 1, size=(64, 64), mode="bilinear", align_corners=False)
    million = torch.randn(1000000)

    def grid(images):
        save_image(images, io.BytesIO(), format="png", normalize=True, value_range=(-1, 1))

    def line():
        low, high = million.aminmax()
        return (low.item(), high.item(), million.mean().item(), million.std().item(),
                million.isnan().sum().item(), million.isinf().sum().item(),
                million.histc(12, low.item(), high.item()).tolist())

    return {"grid of 64 x (3, 64, 64), noise": best(lambda: grid(noise), 3),
            "grid of 64 x (3, 64, 64), smooth": best(lambda: grid(smooth), 3),
            "line of 10^6 numbers": best(line, 5)}


torch.set_num_threads(int(sys.argv[2]))
rows = {"operators": operators, "adam": adam, "gan": gan, "pictures": pictures}
print(json.dumps(rows[sys.argv[1]]()))
