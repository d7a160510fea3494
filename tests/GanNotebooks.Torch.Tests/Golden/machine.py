"""Writes machine.json: on what kind of machine the other golden files were written.

    python3 machine.py > machine.json

Kernels, and so the order in which sums are added, depend on the processor's instructions and on
the BLAS library; the last bits of the golden numbers hold only where these are the same.
"""
import json
import sys
import torch

torch.ones(2, 2) @ torch.ones(2, 2)
cpu = dict(line.split(":", 1) for line in open("/proc/cpuinfo").read().split("\n\n")[0].split("\n"))
cpu = {key.strip(): value.strip() for key, value in cpu.items()}
json.dump({
    "cpu": f"{cpu['vendor_id']} {cpu['cpu family']} {cpu['model']}",
    "avx512": "avx512f" in cpu["flags"],
    "openblas": "openblas" in open("/proc/self/maps").read(),
    "libtorch": torch.__version__.split("+")[0].split("a")[0],
}, sys.stdout, indent=2)
print()
