"""Fashion-MNIST with gzip and numpy."""
import gzip
import os
import numpy
import torch

FOLDER = os.environ.get("GAN_DATA", "/usr/share/datasets/fashion-mnist")


def read(name, header):
    with gzip.open(os.path.join(FOLDER, name)) as file:
        return numpy.frombuffer(file.read(), numpy.uint8, offset=header).copy()


def images():
    """(60000, 1, 28, 28), bytes."""
    return torch.from_numpy(read("train-images-idx3-ubyte.gz", 16)).view(-1, 1, 28, 28)


def labels():
    return torch.from_numpy(read("train-labels-idx1-ubyte.gz", 8)).long()


def floats(pixels):
    """Bytes to [-1, 1]."""
    return pixels.float().div_(127.5).sub_(1)
