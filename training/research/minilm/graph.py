"""Nodes and weights of a TF.js graph model, in the order in which they are written."""
import base64
import numpy as np

FLOAT, INT = {'type': 'DT_FLOAT'}, {'type': 'DT_INT32'}
TYPES = {'float32': 'DT_FLOAT', 'int32': 'DT_INT32'}


def ints(*values):
    return {'list': {'i': [str(value) for value in values]}}


class Graph:
    """Ops are added in order; every method gives the name of what it added, and weights are kept beside them."""

    def __init__(self):
        self.nodes, self.specs, self.data = [], [], []

    def op(self, name, op, inputs=(), **attr):
        entry = {'name': name, 'op': op}
        if inputs:
            entry['input'] = list(inputs)
        if attr:
            entry['attr'] = attr
        self.nodes.append(entry)
        return name

    def input(self, name, kind, *dims):
        shape = {'dim': [{'size': str(size)} for size in dims]}
        return self.op(name, 'Placeholder', dtype=kind, shape={'shape': shape})

    def const(self, name, array, quantization=None):
        """A weight. `quantization` (scale, min): the array holds bytes, which TF.js reads as byte × scale + min."""
        array = np.ascontiguousarray(array)
        kind = 'float32' if quantization else str(array.dtype)
        shape = {'dim': [{'size': str(size)} for size in array.shape]}
        value = {'tensor': {'dtype': TYPES[kind], 'tensorShape': shape}}
        self.op(name, 'Const', dtype={'type': TYPES[kind]}, value=value)
        spec = {'name': name, 'shape': list(array.shape), 'dtype': kind}
        if quantization:
            scale, least = quantization
            spec['quantization'] = {
                'dtype': 'uint8', 'scale': scale, 'min': least, 'original_dtype': 'float32'}
        self.specs.append(spec)
        self.data.append(array.tobytes())
        return name

    def floats(self, name, values):
        return self.const(name, np.asarray(values, dtype=np.float32))

    def integers(self, name, *values):
        return self.const(name, np.asarray(values, dtype=np.int32))

    def axis(self, name, value):
        return self.const(name, np.asarray(value, dtype=np.int32))

    def math(self, name, op, *inputs):
        return self.op(name, op, inputs, T=FLOAT)

    def reduce(self, name, op, x, axis, keep):
        return self.op(name, op, [x, axis], T=FLOAT, Tidx=INT, keep_dims={'b': keep})

    def gather(self, name, table, places, axis):
        return self.op(name, 'GatherV2', [table, places, axis],
                       Tparams=FLOAT, Tindices=INT, Taxis=INT, batch_dims={'i': '0'})

    def concat(self, name, parts, axis, kind=FLOAT):
        return self.op(name, 'ConcatV2', [*parts, axis], T=kind, Tidx=INT, N={'i': str(len(parts))})

    def reshape(self, name, x, shape):
        return self.op(name, 'Reshape', [x, shape], T=FLOAT, Tshape=INT)

    def transpose(self, name, x, order):
        return self.op(name, 'Transpose', [x, order], T=FLOAT, Tperm=INT)

    def product(self, name, a, b, turn_b=False):
        return self.op(name, 'BatchMatMulV2', [a, b], T=FLOAT, adj_x={'b': False}, adj_y={'b': turn_b})

    def dense(self, name, x, levels, scale, bias):
        """(x · levels + bias / scale) × scale: bytes with a scale for each output channel."""
        weights = self.const(f'{name}/weights', levels, (1 / 127, -1.0))
        start = self.floats(f'{name}/bias', bias / scale)
        fused = base64.b64encode(b'BiasAdd').decode()
        raw = self.op(f'{name}/raw', '_FusedMatMul', [x, weights, start], T=FLOAT,
                      transpose_a={'b': False}, transpose_b={'b': False},
                      fused_ops={'list': {'s': [fused]}}, num_args={'i': '1'}, epsilon={'f': 0})
        return self.math(f'{name}/out', 'Mul', raw, self.floats(f'{name}/scale', scale))

    def layer_norm(self, name, x, gamma, beta, epsilon, last):
        mean = self.reduce(f'{name}/mean', 'Mean', x, last, True)
        centred = self.math(f'{name}/centred', 'Sub', x, mean)
        square = self.math(f'{name}/square', 'Square', centred)
        variance = self.reduce(f'{name}/variance', 'Mean', square, last, True)
        steady = self.math(f'{name}/steady', 'AddV2', variance, self.floats(f'{name}/epsilon', epsilon))
        root = self.math(f'{name}/root', 'Rsqrt', steady)
        unit = self.math(f'{name}/unit', 'Mul', centred, root)
        wide = self.math(f'{name}/wide', 'Mul', unit, self.floats(f'{name}/gamma', gamma))
        return self.math(f'{name}/out', 'AddV2', wide, self.floats(f'{name}/beta', beta))
