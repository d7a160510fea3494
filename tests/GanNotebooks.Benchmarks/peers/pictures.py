"""Grids with torchvision, whose grids lack captions and ranges, and a tensor's statistics."""
import io
import torch
from torch import nn
from torchvision.utils import save_image
from serve import Work


def noise():
    return torch.rand(64, 3, 64, 64) * 2 - 1


def smooth():
    return nn.functional.interpolate(
        torch.rand(64, 3, 8, 8) * 2 - 1, size=(64, 64), mode="bilinear", align_corners=False)


def grid(make):
    def prepare(device):
        torch.manual_seed(1)
        images = make()
        return Work(lambda: save_image(
            images, io.BytesIO(), format="png", normalize=True, value_range=(-1, 1)))
    return prepare


def line(device):
    million = torch.randn(1000000)

    def describe():
        low, high = million.aminmax()
        return (low.item(), high.item(), million.mean().item(), million.std().item(),
                million.isnan().sum().item(), million.isinf().sum().item(),
                million.histc(12, low.item(), high.item()).tolist())

    return Work(describe)


ITEMS = {
    "grid of 64 x (3, 64, 64) to PNG, noise": grid(noise),
    "grid of 64 x (3, 64, 64) to PNG, smooth": grid(smooth),
    "line of a million numbers": line,
}
