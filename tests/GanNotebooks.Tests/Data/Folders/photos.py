"""Makes a folder of photos with Pillow, an encoder that is not ours, in many formats, and says in
expected.json what Pillow itself makes of each: 32 x 32 RGB, row by row.
    photos.py FOLDER"""
import json
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps

folder = Path(sys.argv[1])
expected = {}


def scene(width, height):
    """Soft colours with a hard-edged disc that is off the middle."""
    red = Image.linear_gradient("L").resize((width, height))
    green = Image.radial_gradient("L").resize((width, height))
    blue = ImageOps.flip(red).transpose(Image.Transpose.ROTATE_180)
    picture = Image.merge("RGB", (red, green, blue.point(lambda value: value // 2 + 60)))
    side = min(width, height)
    ImageDraw.Draw(picture).ellipse(
        (side * .2, side * .15, side * .5, side * .45), fill=(250, 240, 20))
    return picture


def on_white(picture):
    if picture.mode.startswith("I"):    # 16 bits, which convert() would cut off at 255
        grey = bytes(round(value / 257) for value in picture.getdata())
        return Image.frombytes("L", picture.size, grey).convert("RGB")
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        rgba = picture.convert("RGBA")
        paper = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(paper, rgba).convert("RGB")
    return picture.convert("RGB")


def save(name, picture, **options):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, **options)
    seen = on_white(ImageOps.exif_transpose(Image.open(path)))
    small = ImageOps.fit(seen, (32, 32), Image.Resampling.BILINEAR)
    expected[name] = list(small.tobytes())


def with_alpha(picture):
    picture = picture.convert("RGBA")
    picture.putalpha(Image.linear_gradient("L").resize(picture.size))
    return picture


photo = scene(300, 200)
save("jpeg/colour.jpg", photo, quality=92)
save("jpeg/grey.jpg", photo.convert("L"), quality=92)
save("jpeg/inks.jpg", photo.convert("CMYK"), quality=92)
save("jpeg/progressive.JPEG", scene(203, 411), quality=92, progressive=True)
# With colours of full size: decoders spread halved ones each in its own way, which shows enlarged.
save("jpeg/small.jpg", scene(24, 20), quality=92, subsampling=0)
save("png/colour.png", photo)
save("png/grey.png", photo.convert("L"))
save("png/grey-alpha.png", with_alpha(photo).convert("LA"))
save("png/alpha.png", with_alpha(photo))
save("png/palette.png", photo.quantize(64))
save("png/bits.png", photo.convert("1"))
save("png/deep.png", Image.frombytes(
    "I;16", (256, 200), bytes(b for y in range(200) for x in range(256) for b in (y, x))))
for orientation in range(1, 9):
    exif = Image.Exif()
    exif[0x0112] = orientation
    save(f"turned/{orientation}.jpg", scene(160, 240), quality=92, exif=exif)
(folder.parent / "expected.json").write_text(json.dumps(expected))
