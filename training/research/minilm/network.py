"""MiniLM's numbers: read out of the float ONNX file, put into bytes, and run in numpy."""
import math
import numpy as np
import onnx
from onnx import numpy_helper

LAYERS, HEADS, WIDTH, TOKENS, EPSILON = 6, 12, 384, 128, 1e-12
erf = np.vectorize(math.erf, otypes=[np.float64])


def read_onnx(path):
    """Weights by short names: `words`, `positions`, `0.qkv.w` [in, out], `0.qkv.b`, `0.attend.norm.g` …"""
    graph = onnx.load(path).graph
    stored = {item.name: numpy_helper.to_array(item).astype(np.float64) for item in graph.initializer}
    matrices = {  # MatMul nodes are named by module; their weights are not
        node.name: stored[node.input[1]] for node in graph.node
        if node.op_type == 'MatMul' and node.input[1] in stored}

    def tensor(name):
        return next(value for key, value in stored.items() if key.endswith(name))

    def matrix(name):
        return next(value for key, value in matrices.items() if f'{name}/MatMul' in key)

    out = {
        'words': tensor('word_embeddings.weight'),
        'positions': tensor('position_embeddings.weight')[:TOKENS]
        + tensor('token_type_embeddings.weight')[0],
        'norm.g': tensor('embeddings.LayerNorm.weight'), 'norm.b': tensor('embeddings.LayerNorm.bias')}
    for layer in range(LAYERS):
        own, path_of = f'encoder.layer.{layer}.', f'layer.{layer}/'
        parts = ['query', 'key', 'value']
        root = 1 / math.sqrt(WIDTH // HEADS)
        scales = [root, 1, 1]  # the scores' scale moves into the queries
        out[f'{layer}.qkv.w'] = np.concatenate(
            [matrix(f'{path_of}attention/self/{part}') * by for part, by in zip(parts, scales)], axis=1)
        out[f'{layer}.qkv.b'] = np.concatenate(
            [tensor(f'{own}attention.self.{part}.bias') * by for part, by in zip(parts, scales)])
        for short, name, module in [
                ('attend', 'attention.output', 'attention/output'),
                ('wide', 'intermediate', 'intermediate'), ('back', 'output', 'output')]:
            out[f'{layer}.{short}.w'] = matrix(f'{path_of}{module}/dense')
            out[f'{layer}.{short}.b'] = tensor(f'{own}{name}.dense.bias')
            if short != 'wide':
                out[f'{layer}.{short}.norm.g'] = tensor(f'{own}{name}.LayerNorm.weight')
                out[f'{layer}.{short}.norm.b'] = tensor(f'{own}{name}.LayerNorm.bias')
        out[f'{layer}.back.w'] = out[f'{layer}.back.w'] * .5  # GELU's half
    return out


def to_bytes(matrix):
    """Levels 0–254 of a matrix [in, out] and a scale for each output channel."""
    scale = np.maximum(np.abs(matrix).max(0), 1e-9)
    return (np.clip(np.round(matrix / scale * 127), -127, 127) + 127).astype(np.uint8), scale


def from_bytes(levels, scale):
    return (levels.astype(np.float64) / 127 - 1) * scale


def to_nibbles(table):
    """Levels 0–15 of a table [rows, columns], a scale for each row and one for each column, fitted in turns."""
    column = np.sqrt((table ** 2).mean(0)) + 1e-9
    row = np.full(len(table), 1.0)
    best = None
    for _ in range(3):
        flat = table / column
        spread = np.sqrt((flat ** 2).mean(1)) + 1e-9
        errors = np.full(len(table), np.inf)
        for width in np.arange(.18, .62, .02):  # of a level, in spreads: clipped tails against coarse steps
            step = spread * width
            near = np.clip(np.round(flat / step[:, None] + 7.5), 0, 15) - 7.5
            step = (flat * near).sum(1) / np.maximum((near ** 2).sum(1), 1e-9)
            error = ((near * step[:, None] - flat) ** 2).sum(1)
            better = error < errors
            row[better], errors[better] = step[better], error[better]
        levels = np.clip(np.round(flat / row[:, None] + 7.5), 0, 15)
        best = (levels.astype(np.uint8), row.copy(), column.copy())
        near = (levels - 7.5) * row[:, None]
        column = (table * near).sum(0) / np.maximum((near ** 2).sum(0), 1e-12)
    return best


def from_nibbles(levels, row, column):
    return (levels - 7.5) * row[:, None] * column


def norm(x, gamma, beta):
    centred = x - x.mean(-1, keepdims=True)
    return centred / np.sqrt((centred ** 2).mean(-1, keepdims=True) + EPSILON) * gamma + beta


def embed(weights, ids):
    """One text's embedding of unit length [384], from its piece numbers."""
    x = weights['words'][ids] + weights['positions'][:len(ids)]
    x = norm(x, weights['norm.g'], weights['norm.b'])
    for layer in range(LAYERS):
        def dense(name, value):
            return value @ weights[f'{layer}.{name}.w'] + weights[f'{layer}.{name}.b']

        def settle(name, value):
            return norm(value, weights[f'{layer}.{name}.norm.g'], weights[f'{layer}.{name}.norm.b'])
        q, k, v = dense('qkv', x).reshape(len(ids), 3, HEADS, WIDTH // HEADS).transpose(1, 2, 0, 3)
        scores = q @ k.transpose(0, 2, 1)
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        shares /= shares.sum(-1, keepdims=True)
        mixed = (shares @ v).transpose(1, 0, 2).reshape(len(ids), WIDTH)
        x = settle('attend', x + dense('attend', mixed))
        wide = dense('wide', x)
        x = settle('back', x + dense('back', wide * (1 + erf(wide / math.sqrt(2)))))
    mean = x.mean(0)
    return mean / np.linalg.norm(mean)
