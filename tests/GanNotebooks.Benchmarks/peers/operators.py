"""Single calls, and steps of Adam, in PyTorch."""
import torch
from serve import Work


def call(function):
    def prepare(device):
        a, b = torch.ones(1, device=device), torch.ones(1, device=device)
        torch.set_grad_enabled(False)
        return Work(lambda: function(a, b))
    return prepare


def adam(tensors, side):
    """The better of PyTorch's two ways, in a first comparison of both."""
    import timeit

    def make(device, foreach):
        parameters = [torch.nn.Parameter(torch.full((side, side), 0.5, device=device))
                      for _ in range(tensors)]
        for p in parameters:
            p.grad = torch.full_like(p, 0.01)
        return torch.optim.Adam(parameters, 1e-3, foreach=foreach), parameters

    def prepare(device):
        ways = [make(device, foreach) for foreach in (True, False)]
        for optimizer, _ in ways:
            optimizer.step()
        numbers = [ways[0][1][-1].mean().item()]
        times = [min(timeit.repeat(optimizer.step, number=30, repeat=5)) for optimizer, _ in ways]
        return Work(ways[times.index(min(times))][0].step, numbers)
    return prepare


ITEMS = {
    "add, 1 element": call(lambda a, b: a.add(b)),
    "add_, 1 element": call(lambda a, b: a.add_(b)),
    "add a number, 1 element": call(lambda a, b: a.add(1.0)),
    "Adam, 10 tensors, 1.1 M numbers": adam(10, 328),
    "Adam, 60 tensors, 1.1 M numbers": adam(60, 134),
}
