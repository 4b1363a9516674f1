"""Writes models/minilm, a TF.js graph model of all-MiniLM-L6-v2 with its weights in bytes (README.md beside this file):

    python3 training/research/minilm/convert.py --onnx all-minilm-l6-v2.onnx --tokenizer all-minilm-l6-v2-tokenizer.json --out models/minilm

The word table has four bits a number, two numbers a byte, with a scale for each word and each column; a second table holds, in four
bits too, what the first left of the `--fine` first words, which are the frequent ones. Matrices have eight bits and a scale for each
output channel. The graph unpacks what it gathers, so that any TF.js backend runs it. No number inside comes near 65,504.
"""
import argparse, hashlib, json, os
import numpy as np
from tokenizers import Tokenizer
from graph import FLOAT, INT, Graph, ints
from network import (EPSILON, HEADS, LAYERS, TOKENS, WIDTH, embed, from_bytes, from_nibbles,
                     read_onnx, to_bytes, to_nibbles)

SHARD = 4 * 1024 * 1024
PROBES = [
    'i was charged twice for my subscription this month, please refund one of the payments',
    'Cannot log in since the password reset',
    'vpn',
    'The app crashes when I open the settings page\u00bf \u2603 after the update to version 3.2, error 500',
]


def nibble_rows(graph, name, levels, row, places, half):
    """Gathers packed rows and unpacks them: [texts, positions, columns], each times its row's scale."""
    packed = graph.const(f'{name}/packed', levels[:, :half] * 16 + levels[:, half:], (1.0, 0.0))
    bytes_ = graph.gather(f'{name}/bytes', packed, places, 'axis0')
    high = graph.math(f'{name}/high', 'Floor', graph.math(f'{name}/sixteenth', 'Mul', bytes_, 'sixteenth'))
    low = graph.math(f'{name}/low', 'Sub', bytes_, graph.math(f'{name}/shifted', 'Mul', high, 'sixteen'))
    both = graph.concat(f'{name}/both', [high, low], 'last')
    centred = graph.math(f'{name}/centred', 'Sub', both, 'middle')
    scale = graph.gather(f'{name}/scales', graph.floats(f'{name}/scale', row[:, None]), places, 'axis0')
    return graph.math(f'{name}/rows', 'Mul', centred, scale)


def quantise(weights, fine):
    """Bytes of every weight, and the weights as the graph will read them."""
    levels, row, column = to_nibbles(weights['words'])
    read = {**weights, 'words': from_nibbles(levels, row, column)}
    packed = {'words': (levels, row, column)}
    if fine:
        rest = (weights['words'] - read['words'])[:fine]
        levels, row, own = to_nibbles(rest / column)
        levels, row = np.vstack([levels, np.full((1, WIDTH), 7)]), np.append(row, 0)  # the last row: nothing
        packed['fine'] = (levels.astype(np.uint8), row, own)
        read['words'][:fine] += from_nibbles(levels[:-1], row[:-1], own) * column
    for name, value in weights.items():
        if name == 'positions' or name.endswith('.w'):
            packed[name] = to_bytes(value)
            read[name] = from_bytes(*packed[name])
    return packed, read


def attention(graph, name, x, packed, weights):
    qkv = graph.dense(f'{name}/qkv', x, *packed[f'{name}.qkv.w'], weights[f'{name}.qkv.b'])
    split = graph.transpose(f'{name}/turned', graph.reshape(f'{name}/heads', qkv, 'by_head3'), 'swap')
    graph.op(f'{name}/split', 'Split', ['axis1', split], T=FLOAT, num_split={'i': '3'})
    scores = graph.product(f'{name}/scores', f'{name}/split', f'{name}/split:1', turn_b=True)
    masked = graph.math(f'{name}/masked', 'AddV2', scores, 'hidden')
    shares = graph.math(f'{name}/shares', 'Softmax', masked)
    mixed = graph.transpose(f'{name}/back_turned', graph.product(f'{name}/mixed', shares, f'{name}/split:2'), 'swap')
    flat = graph.reshape(f'{name}/flat', mixed, 'by_token')
    return graph.dense(f'{name}/attend', flat, *packed[f'{name}.attend.w'], weights[f'{name}.attend.b'])


def feed_forward(graph, name, x, packed, weights):
    wide = graph.dense(f'{name}/wide', x, *packed[f'{name}.wide.w'], weights[f'{name}.wide.b'])
    bent = graph.math(f'{name}/erf', 'Erf', graph.math(f'{name}/narrowed', 'Mul', wide, 'root_half'))
    gelu = graph.math(f'{name}/gelu', 'Mul', wide, graph.math(f'{name}/gate', 'AddV2', bent, 'one'))
    return graph.dense(f'{name}/back', gelu, *packed[f'{name}.back.w'], weights[f'{name}.back.b'])


def build(packed, weights):
    graph = Graph()
    graph.input('ids', INT, -1, -1), graph.input('mask', FLOAT, -1, -1), graph.input('positions', INT, -1)
    for name, value in [('axis0', 0), ('axis1', 1), ('axis2', 2), ('last', -1)]:
        graph.axis(name, value)
    for name, value in [('one', 1), ('sixteen', 16), ('sixteenth', 1 / 16), ('middle', 7.5), ('far', 10000),
                        ('root_half', .5 ** .5), ('tiny', 1e-9)]:
        graph.floats(name, value)
    graph.integers('swap', 0, 2, 1, 3), graph.integers('by_token', -1, WIDTH)
    graph.op('shape', 'Shape', ['ids'], T=INT, out_type=INT)
    graph.concat('by_head3', ['shape', graph.integers('heads3', 3 * HEADS, WIDTH // HEADS)], 'axis0', INT)
    graph.concat('by_text', ['shape', graph.integers('width', WIDTH)], 'axis0', INT)
    column = graph.op('mask3', 'ExpandDims', ['mask', 'axis2'], T=FLOAT, Tdim=INT)
    row = graph.op('mask_row', 'ExpandDims', ['mask', 'axis1'], T=FLOAT, Tdim=INT)
    row = graph.op('mask4', 'ExpandDims', [row, 'axis1'], T=FLOAT, Tdim=INT)
    graph.math('hidden', 'Mul', graph.math('unseen', 'Sub', row, 'one'), 'far')

    levels, scale, columns = packed['words']
    x = nibble_rows(graph, 'words', levels, scale, 'ids', WIDTH // 2)
    if 'fine' in packed:
        levels, scale, own = packed['fine']
        graph.op('nearest', 'Minimum', ['ids', graph.axis('fine/last', len(levels) - 1)], T=INT)
        rest = nibble_rows(graph, 'fine', levels, scale, 'nearest', WIDTH // 2)
        rest = graph.math('fine/out', 'Mul', rest, graph.floats('fine/columns', own))
        x = graph.math('words/finer', 'AddV2', x, rest)
    x = graph.math('words/out', 'Mul', x, graph.floats('words/columns', columns))
    levels, scale = packed['positions']
    table = graph.const('positions/levels', levels, (1 / 127, -1.0))
    place = graph.gather('positions/rows', table, 'positions', 'axis0')
    place = graph.math('positions/out', 'Mul', place, graph.floats('positions/scale', scale))
    x = graph.reshape('tokens', graph.math('placed', 'AddV2', x, place), 'by_token')

    def settle(name, value, own):
        return graph.layer_norm(name, value, weights[f'{own}.g'], weights[f'{own}.b'], EPSILON, 'last')
    x = settle('norm', x, 'norm')
    for layer in map(str, range(LAYERS)):
        mixed = attention(graph, layer, x, packed, weights)
        x = settle(f'{layer}/attend/norm', graph.math(f'{layer}/attended', 'AddV2', x, mixed), f'{layer}.attend.norm')
        moved = feed_forward(graph, layer, x, packed, weights)
        x = settle(f'{layer}/back/norm', graph.math(f'{layer}/moved', 'AddV2', x, moved), f'{layer}.back.norm')
    seen = graph.math('seen', 'Mul', graph.reshape('texts', x, 'by_text'), column)
    total = graph.reduce('total', 'Sum', seen, 'axis1', False)
    mean = graph.math('mean', 'RealDiv', total, graph.reduce('count', 'Sum', 'mask', 'axis1', True))
    length = graph.reduce('length', 'Sum', graph.math('squares', 'Square', mean), 'axis1', True)
    inverse = graph.math('inverse', 'Rsqrt', graph.math('positive', 'AddV2', length, 'tiny'))
    graph.math('embedding', 'Mul', mean, inverse)
    return graph


def signature(name, kind, *dims):
    return {'name': f'{name}:0', 'dtype': kind, 'tensorShape': {'dim': [{'size': str(d)} for d in dims]}}


def main():
    flags = argparse.ArgumentParser()
    flags.add_argument('--onnx', required=True), flags.add_argument('--tokenizer', required=True)
    flags.add_argument('--out', required=True), flags.add_argument('--fine', type=int, default=8000)
    args = flags.parse_args()
    weights = read_onnx(args.onnx)
    packed, read = quantise(weights, args.fine)
    graph = build(packed, weights)
    os.makedirs(args.out, exist_ok=True)
    files = {}

    def write(name, content):
        with open(f'{args.out}/{name}', 'wb') as file:
            file.write(content)
        files[name] = {'bytes': len(content), 'sha256': hashlib.sha256(content).hexdigest()}

    def write_json(name, value):
        write(name, (json.dumps(value, ensure_ascii=False, separators=(',', ':')) + '\n').encode())
    blob = b''.join(graph.data)
    shards = [blob[at:at + SHARD] for at in range(0, len(blob), SHARD)]
    names = [f'group1-shard{at + 1}of{len(shards)}.bin' for at in range(len(shards))]
    inputs = {'ids': signature('ids', 'DT_INT32', -1, -1), 'mask': signature('mask', 'DT_FLOAT', -1, -1),
              'positions': signature('positions', 'DT_INT32', -1)}
    write_json('model.json', {
        'format': 'graph-model', 'generatedBy': 'Presort training/research/minilm', 'convertedBy': None,
        'signature': {'inputs': inputs, 'outputs': {'embedding': signature('embedding', 'DT_FLOAT', -1, WIDTH)}},
        'modelTopology': {'node': graph.nodes, 'versions': {'producer': 1087}},
        'weightsManifest': [{'paths': names, 'weights': graph.specs}]})
    for name, shard in zip(names, shards):
        write(name, shard)
    with open(args.tokenizer, encoding='utf8') as file:
        tokenizer = {**json.load(file), 'padding': None, 'truncation': None}
    write_json('tokenizer.json', tokenizer)
    pieces = Tokenizer.from_str(json.dumps(tokenizer))
    write_json('probe.json', {'cases': [
        {'text': text, 'embedding': [round(float(v), 6) for v in embed(read, pieces.encode(text).ids)]}
        for text in PROBES]})
    write_json('encoder.json', {
        'format': 'wordpiece', 'id': 'minilm', 'version': '1', 'dims': WIDTH, 'maxTokens': TOKENS,
        'model': 'model.json', 'vocab': 'tokenizer.json', 'probe': 'probe.json', 'licence': 'Apache-2.0',
        'files': dict(files)})
    print('bytes', sum(f['bytes'] for f in files.values()), {n: f['bytes'] for n, f in files.items()})


if __name__ == '__main__':
    main()
