"""Writes operators.json: what PyTorch computes for each operator case, forward and backward.

    python3 operators.py > operators.json

Inputs are drawn from seed 7 in the order given, so that C# can draw the same ones:
n: normal numbers, p: uniform in [0.5, 1.5), u: uniform in [-0.9, 0.9), i: integers below 4.
The gradient is that of (output * weights).sum(), the weights being the next normal numbers.
"""
import json
import sys
import pinned  # noqa: F401  (first)
import torch
import torch.nn.functional as F

a, b, c = "n:2,3", "n:2,3", "n:3,4"
CASES = {}

def case(name, inputs, f):
    CASES[name] = (inputs.split(), f)

for name in ("exp expm1 sin cos tan atan sinh cosh tanh asinh sigmoid erf erfc abs neg square "
        "relu floor ceil round trunc frac sign sinc deg2rad rad2deg").split():
    case(name, "n:2,3", lambda x, n=name: getattr(torch, n)(x))
for name in "log log1p log2 log10 sqrt rsqrt reciprocal lgamma digamma".split():
    case(name, "p:2,3", lambda x, n=name: getattr(torch, n)(x))
for name in "asin acos atanh erfinv".split():
    case(name, "u:2,3", lambda x, n=name: getattr(torch, n)(x))
for name in "add sub mul div atan2 maximum minimum fmax fmin hypot logaddexp".split():
    case(name, "n:2,3 n:2,3", lambda x, y, n=name: getattr(torch, n)(x, y))
case("add_alpha", "n:2,3 n:2,3", lambda x, y: torch.add(x, y, alpha=2.5))
case("add_broadcast", "n:2,1 n:3", lambda x, y: x + y)
case("add_scalar", "n:2,3", lambda x: x + 1.5)
case("rsub", "n:2,3", lambda x: 1 - x)
case("scalar_div", "p:2,3", lambda x: 2 / x)
case("remainder", "n:2,3", lambda x: x % 0.7)
case("fmod", "n:2,3", lambda x: torch.fmod(x, 0.7))
case("div_floor", "n:2,3 p:2,3", lambda x, y: torch.div(x, y, rounding_mode="floor"))
case("pow_scalar", "p:2,3", lambda x: x ** 2.5)
case("pow_tensor", "p:2,3 n:2,3", lambda x, y: x ** y)
case("scalar_pow", "n:2,3", lambda x: torch.pow(2.0, x))
case("clamp", "n:2,3", lambda x: x.clamp(-0.5, 0.5))
case("clamp_min", "n:2,3", lambda x: x.clamp_min(0.1))
case("lerp", "n:2,3 n:2,3", lambda x, y: torch.lerp(x, y, 0.3))
case("addcmul", "n:2,3 n:2,3 n:2,3", lambda x, y, z: torch.addcmul(x, y, z, value=0.5))
case("addcdiv", "n:2,3 n:2,3 p:2,3", lambda x, y, z: torch.addcdiv(x, y, z, value=0.5))
case("nan_to_num", "n:2,3",
    lambda x: torch.nan_to_num(x.detach() / (x > 0), nan=0.5, posinf=7.0, neginf=-7.0))
case("xlogy", "p:2,3 p:2,3", lambda x, y: torch.xlogy(x, y))

case("sum", "n:2,3", lambda x: x.sum())
case("sum_dim", "n:2,3,4", lambda x: x.sum([0, 2], keepdim=True))
case("mean", "n:2,3", lambda x: x.mean())
case("mean_dim", "n:2,3,4", lambda x: x.mean([1, 2]))
case("prod", "n:2,3", lambda x: x.prod())
case("prod_dim", "n:2,3", lambda x: x.prod(1))
case("var", "n:2,3", lambda x: x.var())
case("var_biased", "n:4,3", lambda x: x.var(0, unbiased=False))
case("std", "n:2,3", lambda x: x.std())
case("std_dim", "n:4,3", lambda x: x.std(0))
case("max", "n:2,3", lambda x: x.max())
case("max_dim", "n:2,3", lambda x: x.max(1).values)
case("min_dim", "n:2,3", lambda x: x.min(1).values)
case("amax", "n:2,3", lambda x: x.amax(1))
case("amin", "n:2,3", lambda x: x.amin([0, 1]))
case("median", "n:5", lambda x: x.median())
case("logsumexp", "n:2,3", lambda x: x.logsumexp(1))
case("cumsum", "n:2,3", lambda x: x.cumsum(1))
case("cumprod", "n:2,3", lambda x: x.cumprod(1))
case("norm", "n:2,3", lambda x: x.norm())
case("norm_dim", "n:2,3", lambda x: x.norm(2, 1))
case("argmax", "n:2,3", lambda x: x.argmax(1).float())
case("quantile", "n:7", lambda x: torch.quantile(x, 0.3))
case("histc", "n:20", lambda x: torch.histc(x.detach(), 5, -2, 2))

case("reshape", "n:2,6", lambda x: x.reshape(3, 4))
case("permute", "n:2,3,4", lambda x: x.permute(2, 0, 1))
case("transpose", "n:2,3,4", lambda x: x.transpose(0, 2))
case("squeeze", "n:2,1,3", lambda x: x.squeeze(1))
case("unsqueeze", "n:2,3", lambda x: x.unsqueeze(1))
case("expand", "n:2,1", lambda x: x.expand(2, 3))
case("repeat", "n:2,3", lambda x: x.repeat(2, 2))
case("repeat_interleave", "n:2,3", lambda x: x.repeat_interleave(2, 0))
case("flatten", "n:2,3,4", lambda x: x.flatten(1))
case("unflatten", "n:2,6", lambda x: x.unflatten(1, (2, 3)))
case("flip", "n:2,3", lambda x: x.flip(1))
case("roll", "n:2,3", lambda x: x.roll(1, 1))
case("tril", "n:3,3", lambda x: x.tril())
case("triu", "n:3,3", lambda x: x.triu(1))
case("diagonal", "n:3,3", lambda x: x.diagonal())
case("diag_embed", "n:3", lambda x: x.diag_embed())
case("narrow", "n:2,5", lambda x: x.narrow(1, 1, 3))
case("select", "n:2,3", lambda x: x.select(1, 2))
case("chunk", "n:2,4", lambda x: x.chunk(2, 1)[1])
case("split", "n:2,5", lambda x: x.split(2, 1)[2])
case("unbind", "n:2,3", lambda x: x.unbind(0)[1])
case("unfold_dim", "n:2,5", lambda x: x.unfold(1, 3, 1))
case("cat", "n:2,3 n:2,2", lambda x, y: torch.cat([x, y], 1))
case("stack", "n:2,3 n:2,3", lambda x, y: torch.stack([x, y], 1))
case("movedim", "n:2,3,4", lambda x: x.movedim(0, 2))

case("index_slice", "n:4,5", lambda x: x[1:3, ::2])
case("index_negative", "n:4,5", lambda x: x[-1])
case("index_ellipsis", "n:2,3,4", lambda x: x[..., 1])
case("index_none", "n:2,3", lambda x: x[:, None])
case("index_mask", "n:4,3", lambda x: x[x > 0])
case("index_tensor", "n:4,3", lambda x: x[torch.tensor([0, 2, 2])])
case("index_two_tensors", "n:4,3", lambda x: x[torch.tensor([0, 2]), torch.tensor([1, 0])])
case("index_mixed", "n:4,3,2", lambda x: x[torch.tensor([0, 2]), :, 1])
case("index_put", "n:4,3", lambda x: x.clone().index_put((torch.tensor([1]),), torch.tensor(5.0)))
case("index_select", "n:4,3", lambda x: x.index_select(1, torch.tensor([2, 0])))
case("gather", "n:2,3", lambda x: x.gather(1, torch.tensor([[0, 2], [1, 1]])))
case("scatter", "n:2,3 n:2,2", lambda x, y: x.scatter(1, torch.tensor([[0, 2], [1, 0]]), y))
case("scatter_add", "n:2,3 n:2,2", lambda x, y: x.scatter_add(1, torch.tensor([[0, 0], [1, 1]]), y))
case("masked_fill", "n:2,3", lambda x: x.masked_fill(x > 0, -1.0))
case("masked_select", "n:2,3", lambda x: x.masked_select(x > 0))
case("where", "n:2,3 n:2,3", lambda x, y: torch.where(x > 0, x, y))
case("take_along_dim", "n:2,3", lambda x: torch.take_along_dim(x, x.argsort(1), 1))
case("sort", "n:2,5", lambda x: x.sort(1, descending=True).values)
case("topk", "n:2,5", lambda x: x.topk(2, 1).values)
case("nonzero", "n:2,3", lambda x: (x > 0).nonzero().float())
case("unique", "i:10", lambda x: x.detach().unique())

case("matmul", "n:2,3 n:3,4", lambda x, y: x @ y)
case("bmm", "n:2,2,3 n:2,3,4", lambda x, y: torch.bmm(x, y))
case("addmm", "n:2,4 n:2,3 n:3,4", lambda x, y, z: torch.addmm(x, y, z, beta=0.5, alpha=2))
case("mv", "n:2,3 n:3", lambda x, y: torch.mv(x, y))
case("outer", "n:2 n:3", lambda x, y: torch.outer(x, y))
case("einsum", "n:2,3 n:3,4", lambda x, y: torch.einsum("ij,jk->ki", x, y))
case("kron", "n:2,2 n:2,3", lambda x, y: torch.kron(x, y))
case("cdist", "n:3,4 n:2,4", lambda x, y: torch.cdist(x, y))
case("eigvalsh", "n:4,4", lambda x: torch.linalg.eigvalsh(x + x.mT))
def rebuilt(s):
    return s.eigenvectors @ torch.diag(s.eigenvalues) @ s.eigenvectors.mT


case("eigh_rebuilt", "n:4,4", lambda x: rebuilt(torch.linalg.eigh(x + x.mT)))
case("svdvals", "n:3,4", lambda x: torch.linalg.svdvals(x))
case("cholesky", "n:3,3", lambda x: torch.linalg.cholesky(x @ x.mT + 3 * torch.eye(3)))
case("solve", "n:3,3 n:3,2", lambda x, y: torch.linalg.solve(x + 4 * torch.eye(3), y))
case("inv", "n:3,3", lambda x: torch.linalg.inv(x + 4 * torch.eye(3)))
case("det", "n:3,3", lambda x: torch.linalg.det(x))
case("slogdet", "n:3,3", lambda x: torch.linalg.slogdet(x).logabsdet)
case("pinv", "n:4,2", lambda x: torch.linalg.pinv(x))
case("vector_norm", "n:2,3", lambda x: torch.linalg.vector_norm(x, 3, 1))
case("matrix_norm", "n:2,3", lambda x: torch.linalg.matrix_norm(x))
case("qr_r", "n:4,3", lambda x: torch.linalg.qr(x).R)
case("rfft_abs", "n:8", lambda x: torch.fft.rfft(x).abs())
case("softmax", "n:2,3", lambda x: x.softmax(1))
case("log_softmax", "n:2,3", lambda x: x.log_softmax(1))
case("bernoulli", "p:3,3", lambda x: torch.bernoulli((x.detach() - 0.5)))
case("multinomial", "p:6", lambda x: torch.multinomial(x.detach(), 4).float())
case("dropout", "n:3,4", lambda x: F.dropout(x, 0.5))
case("uniform", "n:2,3", lambda x: x.detach().clone().uniform_(2, 3))
case("normal", "n:20", lambda x: x.detach().clone().normal_(2, 3))
case("randperm", "n:1", lambda x: torch.randperm(9).float())
case("randint", "n:1", lambda x: torch.randint(3, 9, (5,)).float())

def draw(spec):
    kind, shape = spec.split(":")
    shape = [int(n) for n in shape.split(",")]
    if kind == "n":
        return torch.randn(shape)
    if kind == "p":
        return torch.rand(shape) + 0.5
    if kind == "u":
        return torch.rand(shape) * 1.8 - 0.9
    return torch.randint(0, 4, shape).float()

def numbers(t):
    return [float("%.9g" % v) for v in t.detach().reshape(-1).tolist()]


def run(inputs, f):
    torch.manual_seed(7)
    xs = [draw(spec).requires_grad_() for spec in inputs]
    y = f(*xs)
    weights = torch.randn(y.shape)
    result = {"inputs": inputs, "shape": list(y.shape), "output": numbers(y)}
    if y.requires_grad:
        grads = torch.autograd.grad((y * weights).sum(), xs, allow_unused=True)
        result["grads"] = [None if g is None else numbers(g) for g in grads]
    return result

torch.set_num_threads(1)
lines = [f"{json.dumps(name)}: {json.dumps(run(*CASES[name]))}" for name in CASES]
sys.stdout.write("{\n" + ",\n".join(lines) + "\n}\n")
