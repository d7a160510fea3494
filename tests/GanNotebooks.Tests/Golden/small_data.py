"""The data of the golden runs, made by the same formulas as in C#: SmallImages, SmallPoints."""
import pathlib
import sys

# One pinned.py for all golden scripts; it must come before torch.
sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "GanNotebooks.Torch.Tests/Golden"))
import pinned  # noqa: E402, F401
import torch  # noqa: E402


def images(count, channels=1, size=16):
    i = torch.arange(count * channels * size * size)
    values = ((i * 37 + i // 16 * 11 + i // 256 * 5) % 256).float() / 127.5 - 1   # as bytes are read
    return values.view(count, channels, size, size), torch.arange(count) % 3


def points(count):
    i = torch.arange(count)
    xy = torch.stack([(i * 37 % 101).double() / 50 - 1, (i * 61 % 97).double() / 48 - 1], dim=1)
    return xy.float(), i % 3


def printed(*numbers):
    """float32 with as many digits as tell it from its neighbours."""
    return [float("%.9g" % number.item()) for number in numbers]
