"""kernels.cpp as differentiable functions of PyTorch; compiled at the first use with g++."""

import ctypes
import os
import subprocess
import tempfile

import torch

HERE = os.path.dirname(os.path.abspath(__file__))
CHANNELS, DIMS = 256, 640


def compiled():
    path = os.path.join(tempfile.gettempdir(), f"presort-kernels-{os.getuid()}.so")
    source = os.path.join(HERE, "kernels.cpp")
    if not os.path.exists(path) or os.path.getmtime(path) < os.path.getmtime(source):
        options = ["-O3", "-march=native", "-ffast-math", "-fopenmp", "-shared", "-fPIC"]
        subprocess.run(["g++", *options, source, "-o", path], check=True)
    return ctypes.CDLL(path)


LIBRARY = compiled()


def at(*tensors):
    for one in tensors:
        assert one.is_contiguous()
    return [ctypes.c_void_p(one.data_ptr()) for one in tensors]


class Bag(torch.autograd.Function):
    """Sums of table rows: rows[starts[b]:starts[b + 1]] for bag b."""

    @staticmethod
    def forward(ctx, table, rows, starts):
        out = torch.empty(len(starts) - 1, table.shape[1])
        LIBRARY.bag_forward(*at(table, rows, starts), len(out), *at(out))
        ctx.save_for_backward(rows, starts)
        ctx.shape = table.shape
        return out

    @staticmethod
    def backward(ctx, gradient):
        rows, starts = ctx.saved_tensors
        table = torch.zeros(ctx.shape)
        gradient = gradient.contiguous()
        LIBRARY.bag_backward(*at(gradient, rows, starts), len(gradient), *at(table))
        return table, None, None


class Pool(torch.autograd.Function):
    """Texts as [attention | maximum | salience-weighted mean] over their words."""

    @staticmethod
    def forward(ctx, taps, vectors, weights, bias, attention, words, starts):
        given = [one.contiguous() for one in (taps, vectors, weights, bias, attention, words, starts)]
        out = torch.empty(len(starts) - 1, DIMS)
        LIBRARY.pool_forward(*at(*given), len(out), *at(out), torch.get_num_threads())
        ctx.save_for_backward(*given)
        return out

    @staticmethod
    def backward(ctx, gradient):
        given = ctx.saved_tensors
        found = [torch.zeros_like(one) for one in given[:5]]
        gradient = gradient.contiguous()
        LIBRARY.pool_backward(*at(*given), len(gradient), *at(gradient, *found))
        return (*found, None, None)
