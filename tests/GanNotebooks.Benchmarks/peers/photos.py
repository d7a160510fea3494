"""JPEG files with Pillow and a DataLoader of two workers; photos.py FOLDER makes the files."""
import os
import shutil
import sys
import tempfile
import numpy
from PIL import Image
import torch
from torch.utils.data import DataLoader, Dataset

FOLDER = os.path.join(tempfile.gettempdir(), "gan-bench-photos")
COUNT, SIDE = 10000, 128


def make(folder):
    """Blurs with some grain, as many bytes as photos of that size have."""
    if os.path.isdir(folder):
        return
    partial = f"{folder}.{os.getpid()}"
    os.makedirs(partial)
    random = numpy.random.default_rng(1)
    for i in range(COUNT):
        blur = Image.fromarray(random.integers(0, 256, (12, 12, 3), numpy.uint8))
        image = numpy.asarray(blur.resize((SIDE, SIDE), Image.BICUBIC), numpy.int16)
        grain = random.integers(-12, 13, (SIDE, SIDE, 1), numpy.int16)
        Image.fromarray((image + grain).clip(0, 255).astype(numpy.uint8)).save(
            os.path.join(partial, f"{i:05d}.jpg"), quality=90)
    try:
        os.rename(partial, folder)
    except OSError:   # another contestant was faster
        shutil.rmtree(partial)


class Photos(Dataset):
    def __init__(self):
        self.paths = sorted(os.path.join(FOLDER, name) for name in os.listdir(FOLDER))

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, i):
        with Image.open(self.paths[i]) as image:
            small = image.convert("RGB").resize((64, 64), Image.BILINEAR)
        pixels = torch.from_numpy(numpy.array(small)).permute(2, 0, 1)
        return pixels.float().div_(127.5).sub_(1)


def prepare(device):
    make(FOLDER)

    def epoch():
        torch.manual_seed(1)
        for _ in DataLoader(Photos(), 64, shuffle=True, num_workers=2, drop_last=True):
            pass

    return Work(epoch, [(Photos()[0].mean().item() + 1) * 127.5])


if __name__ == "__main__":
    make(sys.argv[1])
else:
    from serve import Work
    ITEMS = {"10,000 JPEGs of 128 px to batches of 64 px": prepare}
