"""The full tier's sentence encoder: a table of word pieces, two convolutions, attention, maximum and bag pooling, 512 numbers."""
import torch
import torch.nn as nn
import torch.nn.functional as F

DIMS, WIDTH, HIDDEN, HEADS, BAG_HEADS = 512, 256, 512, 8, 4


class Encoder(nn.Module):
    """Rows of the table are read through a layer norm, which the export bakes into them: piece → vector has no context."""

    def __init__(self, pieces: int):
        super().__init__()
        self.table = torch.randn(pieces, WIDTH) * .1  # trained row by row: see RowAdam in train.py
        self.norm = nn.LayerNorm(WIDTH)
        self.near = nn.Linear(WIDTH, 3 * WIDTH, bias=False)
        self.near_bias = nn.Parameter(torch.zeros(WIDTH))
        self.near_norm = nn.LayerNorm(WIDTH)
        self.wide = nn.Linear(3 * WIDTH, HIDDEN)
        self.attend = nn.Linear(HIDDEN, HEADS)
        self.attend_bag = nn.Linear(WIDTH, BAG_HEADS)
        self.pool_norm = nn.LayerNorm(2 * HIDDEN + WIDTH)
        self.project = nn.Linear(2 * HIDDEN + WIDTH, DIMS)
        for layer in (self.near, self.wide): nn.init.normal_(layer.weight, std=(2 / (3 * WIDTH)) ** .5)

    def forward(self, rows, places, mask, dropout=0.):
        """rows [distinct, WIDTH] of the table, places [texts, time] into rows, mask [texts, time] → unit rows [texts, DIMS]."""
        known = mask[..., None].float()
        vectors = self.norm(rows)
        taps = self.near(vectors)
        x = F.embedding(places, vectors) * known
        left, here, right = (F.embedding(places, taps[:, k * WIDTH:(k + 1) * WIDTH]) * known for k in range(3))
        mixed = F.pad(left[:, :-1], (0, 0, 1, 0)) + here + F.pad(right[:, 1:], (0, 0, 0, 1)) + self.near_bias
        h = self.near_norm(x + F.relu(mixed)) * known
        around = torch.cat([F.pad(h[:, :-1], (0, 0, 1, 0)), h, F.pad(h[:, 1:], (0, 0, 0, 1))], 2)
        z = F.relu(self.wide(around)) * known
        pooled = torch.cat([pool(z, self.attend(z), mask), z.max(1)[0], pool(x, self.attend_bag(x), mask)], 1)
        return F.normalize(self.project(F.dropout(self.pool_norm(pooled), dropout, self.training)), dim=1)


def pool(values, scores, mask):
    weights = scores.masked_fill(~mask[..., None], -1e4).softmax(1)
    texts, time, width = values.shape
    heads = scores.shape[2]
    return torch.einsum('bth,bthd->bhd', weights, values.view(texts, time, heads, width // heads)).reshape(texts, width)


def batch_of(sequences, word_dropout=0.):
    """Token lists → distinct pieces, places, mask. Dropped pieces are masked; one always stays."""
    time = max(len(s) for s in sequences)
    ids = torch.zeros(len(sequences), time, dtype=torch.long)
    mask = torch.zeros(len(sequences), time, dtype=torch.bool)
    for at, sequence in enumerate(sequences):
        ids[at, :len(sequence)] = torch.as_tensor(sequence, dtype=torch.long)
        mask[at, :len(sequence)] = True
    if word_dropout:
        keep = mask & (torch.rand(ids.shape) > word_dropout)
        mask = torch.where(keep.any(1, keepdim=True), keep, mask)
    distinct, places = torch.unique(ids, return_inverse=True)
    return distinct, places, mask


@torch.no_grad()
def embed(encoder, sequences, size=256):
    encoder.eval()
    order = sorted(range(len(sequences)), key=lambda at: len(sequences[at]))
    out = torch.zeros(len(sequences), DIMS)
    for start in range(0, len(order), size):
        part = order[start:start + size]
        distinct, places, mask = batch_of([sequences[at] for at in part])
        out[part] = encoder(encoder.table[distinct], places, mask)
    return out
