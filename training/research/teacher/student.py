"""The compact encoder in PyTorch: the same forward pass as src/compact/encoder.ts, and its four bits."""

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from kernels import Bag, Pool

WIDTH, CHANNELS, HEADS = 128, 256, 4
DIMS = 2 * CHANNELS + WIDTH
EPSILON = 1e-5  # NORM_EPSILON of src/compact/layer-norm.ts
CLIPS = (1, 0.93, 0.86, 0.79, 0.72, 0.65)  # CLIP_SHARES of src/train/network/weights-writer.ts


def to_bfloat(values):
    """A float's upper 16 bits, rounded, as scales are stored."""
    return values.to(torch.bfloat16).to(torch.float32)


def row_scales(table):
    """Per row the scale that loses least at four bits: packMatrix's own choice."""
    peak = table.abs().amax(1, keepdim=True)
    best, least = None, None
    for share in CLIPS:
        scale = to_bfloat(peak * share / 7).clamp_min(1e-12)
        loss = (table - (table / scale).round().clamp(-7, 7) * scale).square().sum(1, keepdim=True)
        if best is None:
            best, least = scale, loss
        else:
            better = loss < least
            best, least = torch.where(better, scale, best), torch.where(better, loss, least)
    return best


class Rounded(torch.autograd.Function):
    """Four-bit rows in the forward pass; the gradient goes straight through."""

    @staticmethod
    def forward(ctx, table, scales):
        return (table / scales).round_().clamp_(-7, 7).mul_(scales)

    @staticmethod
    def backward(ctx, gradient):
        return gradient, None


class Words:
    """Which table rows each distinct word sums: its own, if it is in the vocabulary, and its n-grams'."""

    def __init__(self, folder, vocabulary, gram_rows):
        hashes = np.fromfile(f"{folder}/hashes.u32", "u4")
        starts = np.fromfile(f"{folder}/grams.starts.u32", "u4").astype("i8")
        grams = np.fromfile(f"{folder}/grams.u32", "u4").astype("u8")
        cut = hashes >> np.uint32(10)  # HASH_BITS = 22
        place = np.searchsorted(vocabulary, cut).clip(0, len(vocabulary) - 1)
        self.own = np.where(vocabulary[place] == cut, place, -1).astype("i8")
        self.starts, self.counts = starts[:-1], np.diff(starts)
        self.rows = ((grams * np.uint64(gram_rows)) >> np.uint64(32)).astype("i8") + len(vocabulary)

    def bag(self, words, hide, random):
        """Rows, and where each word's start; `hide` is the share of words that must do without their own row."""
        counts = self.counts[words]
        own = self.own[words]
        if hide:
            own = np.where(random.random(len(own)) < hide, -1, own)
        known = (own >= 0).astype("i8")
        totals = counts + known
        offsets = np.cumsum(totals) - totals
        at = np.arange(totals.sum()) - np.repeat(offsets, totals)
        rows = self.rows[np.minimum(np.repeat(self.starts[words] - known, totals) + at, len(self.rows) - 1)]
        rows[offsets[known == 1]] = own[known == 1]
        starts = np.append(offsets, totals.sum())
        return torch.from_numpy(rows.astype("i4")), torch.from_numpy(starts.astype("i4"))


class Student(nn.Module):
    def __init__(self, words, gram_rows, teacher_dims):
        super().__init__()
        table = torch.rand(words + gram_rows, WIDTH) * 2 - 1
        table[:words] *= 0.2
        table[words:] *= 0.05
        self.table = nn.Parameter(table)
        self.taps = nn.Parameter((torch.rand(3, WIDTH, CHANNELS) * 2 - 1) * (3 / (3 * WIDTH)) ** 0.5)
        self.bias = nn.Parameter(torch.zeros(CHANNELS))
        self.attention = nn.Parameter((torch.rand(HEADS, CHANNELS) * 2 - 1) * 0.02)
        self.salience = nn.Parameter(torch.zeros(WIDTH))
        self.out = nn.Linear(DIMS, teacher_dims)
        self.scales = None

    def rescale(self):
        """Chooses the rows' scales anew; from the first call on the table is read at four bits."""
        with torch.no_grad():
            self.scales = row_scales(self.table)

    def forward(self, batch, bag):
        """`batch`: the texts' words as places among the batch's distinct words, and where each text starts."""
        table = self.table if self.scales is None else Rounded.apply(self.table, self.scales)
        vectors = F.layer_norm(Bag.apply(table, *bag), (WIDTH,), eps=EPSILON)
        taps = self.taps.permute(1, 0, 2).reshape(WIDTH, 3 * CHANNELS)
        projected = product(vectors, taps)
        pooled = Pool.apply(projected, vectors, vectors @ self.salience, self.bias, self.attention, *batch)
        return F.layer_norm(pooled, (DIMS,), eps=EPSILON) / DIMS**0.5

    def to_teacher(self, embeddings):
        return F.normalize(product(embeddings * DIMS**0.5, self.out.weight.T) + self.out.bias, dim=1)


def flat(sequences):
    """Texts as one array of places among their distinct words: ((places, starts), distinct words)."""
    words, places = np.unique(np.concatenate(sequences), return_inverse=True)
    starts = np.concatenate([[0], np.cumsum([len(one) for one in sequences])])
    return (torch.from_numpy(places.astype("i4")), torch.from_numpy(starts.astype("i4"))), words


def product(left, right):
    """Matrix product in bfloat16 while training: half the time where the processor has it."""
    if not torch.is_grad_enabled():
        return left @ right
    return (left.to(torch.bfloat16) @ right.to(torch.bfloat16)).float()
