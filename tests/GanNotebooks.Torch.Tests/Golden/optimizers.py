"""Writes optimizers.json: parameters after 20 steps of each optimizer, and the rates of each
schedule.

    python3 optimizers.py > optimizers.json
"""
import json
import sys
import pinned  # noqa: F401  (first)
import torch
from torch import nn

OPTIMIZERS = {
    "adam": lambda p: torch.optim.Adam(p, lr=0.01, betas=(0.5, 0.999)),
    "adam_decay": lambda p: torch.optim.Adam(p, lr=0.01, weight_decay=0.1),
    "adam_amsgrad": lambda p: torch.optim.Adam(p, lr=0.1, betas=(0.9, 0.5), amsgrad=True),
    "adam_maximize": lambda p: torch.optim.Adam(p, lr=0.01, maximize=True),
    "adamw": lambda p: torch.optim.AdamW(p, lr=0.01, weight_decay=0.1),
    "rmsprop": lambda p: torch.optim.RMSprop(p, lr=0.01),
    "rmsprop_momentum": lambda p: torch.optim.RMSprop(
        p, lr=0.01, alpha=0.9, momentum=0.9, weight_decay=0.1),
    "rmsprop_centered": lambda p: torch.optim.RMSprop(p, lr=0.01, centered=True),
    "sgd": lambda p: torch.optim.SGD(p, lr=0.1),
    "sgd_momentum": lambda p: torch.optim.SGD(
        p, lr=0.1, momentum=0.9, dampening=0.1, weight_decay=0.01),
    "sgd_nesterov": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, nesterov=True),
    "adagrad": lambda p: torch.optim.Adagrad(
        p, lr=0.1, lr_decay=0.01, initial_accumulator_value=0.1),
}
S = torch.optim.lr_scheduler
SCHEDULES = {
    "lambda": lambda o: S.LambdaLR(o, lambda e: 0.9 ** e),
    "multiplicative": lambda o: S.MultiplicativeLR(o, lambda e: 0.95),
    "step": lambda o: S.StepLR(o, 3, 0.5),
    "multistep": lambda o: S.MultiStepLR(o, [2, 5, 5], 0.5),
    "exponential": lambda o: S.ExponentialLR(o, 0.9),
    "constant": lambda o: S.ConstantLR(o, 0.3, 4),
    "linear": lambda o: S.LinearLR(o, 1.0, 0.1, 6),
    "cosine": lambda o: S.CosineAnnealingLR(o, 5, 0.01),
    "onecycle": lambda o: S.OneCycleLR(o, 1.0, total_steps=12),
}


def train(make):
    torch.manual_seed(3)
    net = nn.Sequential(nn.Linear(5, 8), nn.Tanh(), nn.Linear(8, 3))
    x, y = torch.randn(16, 5), torch.randn(16, 3)
    optimizer = make(net.parameters())
    for step in range(20):
        optimizer.zero_grad(set_to_none=True)
        out = net(x)
        if step % 5 == 4:            # the first layer has no gradient here
            out = net[2](net[1](net[0](x)).detach())
        ((out - y) ** 2).mean().backward()
        optimizer.step()
    return [float("%.9g" % v) for p in net.parameters() for v in p.detach().reshape(-1).tolist()]


def rates(make):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.4, momentum=0.9)
    schedule, found = make(optimizer), []
    for _ in range(11):
        found.append([optimizer.param_groups[0]["lr"], optimizer.param_groups[0]["momentum"]])
        optimizer.step()
        schedule.step()
    return found


torch.set_num_threads(1)
result = {"optimizers": {n: train(m) for n, m in OPTIMIZERS.items()},
          "schedules": {n: rates(m) for n, m in SCHEDULES.items()}}
text = json.dumps(result, indent=None)
text = text.replace("}, ", "},\n").replace("]], ", "]],\n").replace("], \"", "],\n\"")
sys.stdout.write(text + "\n")
