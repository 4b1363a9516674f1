"""Writes the trained encoder as the TF.js graph model that `@tensorflow-models/universal-sentence-encoder` loads:

    python3 training/research/pretrain/export_graph.py RUN models/full-encoder --version 1.0.0

model.json (inputs `indices` [tokens, 2] as (text, position) and `values` [tokens]; output [texts, 512] of unit length), shards,
vocab.json, encoder.json (what is what, with SHA-256) and probe.json (texts with the embeddings of the quantised PyTorch model).
Every weight matrix is stored as bytes; each output channel has a scale of its own, which the graph multiplies by afterwards, so
that TF.js's one scale a tensor costs nothing. No number inside the graph comes near 65,504: 16-bit GPUs can hold them all.
"""
import argparse, base64, hashlib, json, math, os, shutil
import numpy as np
import sentencepiece as spm
import torch
from model import BAG_HEADS, DIMS, HEADS, HIDDEN, WIDTH, Encoder, embed

flags = argparse.ArgumentParser()
flags.add_argument('run'); flags.add_argument('out'); flags.add_argument('--version', default='1.0.0'); flags.add_argument('--weights', default='encoder.pt')
args = flags.parse_args()
SHARD = 4 * 1024 * 1024
PROBES = [
    'i was charged twice for my subscription this month, please refund one of the payments',
    'cannot log in since the password reset',
    'printer on the third floor jams every time somebody prints from the tray with the thick paper',
    'it would be great if the calendar could be exported to a spreadsheet',
    'vpn',
    'the app crashes when i open the settings page\u00bf \u2603 after the update to version 3.2, error 500',
]

saved = torch.load(f'{args.run}/{args.weights}')
encoder = Encoder(len(saved['table']))
encoder.load_state_dict(saved['encoder'])
with torch.no_grad(): encoder.table = encoder.norm(saved['table'])
encoder.norm = torch.nn.Identity()

nodes, specs, data = [], [], []
TYPES = {'float32': 'DT_FLOAT', 'int32': 'DT_INT32'}

def node(name, op, inputs=(), **attr):
    nodes.append({'name': name, 'op': op, **({'input': list(inputs)} if inputs else {}), **({'attr': attr} if attr else {})})
    return name
FLOAT, INT = {'type': 'DT_FLOAT'}, {'type': 'DT_INT32'}
def text(value): return {'s': base64.b64encode(value.encode()).decode()}
def ints(*values): return {'list': {'i': [str(v) for v in values]}}

def constant(name, array, quantization=None, raw=None):
    array = np.asarray(array)
    kind = str(array.dtype)
    node(name, 'Const', dtype={'type': TYPES[kind]}, value={'tensor': {'dtype': TYPES[kind], 'tensorShape': {'dim': [{'size': str(n)} for n in array.shape]}}})
    specs.append({'name': name, 'shape': list(array.shape), 'dtype': kind, **({'quantization': quantization} if quantization else {})})
    data.append((raw if raw is not None else array).tobytes())
    return name
def number(name, value): return constant(name, np.array(value, dtype=np.int32))
def vector(name, tensor): return constant(name, tensor.detach().numpy().astype(np.float32))

def levels(name, weights):
    """Bytes for weights in [-1, 1]; gives the name and what TF.js will read back."""
    level = np.clip(np.round(weights * 127), -127, 127).astype(np.int32)
    constant(name, (level / 127).astype(np.float32), {'dtype': 'uint8', 'scale': 1 / 127, 'min': -1.0, 'original_dtype': 'float32'}, (level + 127).astype(np.uint8))
    return level / 127

@torch.no_grad()
def linear(name, weight, shape):
    """A matrix [out, in] as levels of `shape` (input channels before output channels) and a scale per output; `weight` becomes what is read back."""
    scale = weight.abs().amax(1).clamp_min(1e-9)
    back = levels(f'{name}/weights', (weight / scale[:, None]).numpy().T.reshape(shape))
    weight.copy_(torch.tensor(back.reshape(-1, len(scale)).T.astype(np.float32)) * scale[:, None])
    vector(f'{name}/scale', scale)

def convolve(name, x, bias):
    node(f'{name}/conv', 'Conv2D', [x, f'{name}/weights'], T=FLOAT, strides=ints(1, 1, 1, 1), dilations=ints(1, 1, 1, 1), padding=text('SAME'), data_format=text('NHWC'), explicit_paddings={'list': {}}, use_cudnn_on_gpu={'b': True})
    return affine(name, f'{name}/conv', bias)
def affine(name, x, bias):
    node(f'{name}/scaled', 'Mul', [x, f'{name}/scale'], T=FLOAT)
    return node(f'{name}/out', 'AddV2', [f'{name}/scaled', vector(f'{name}/bias', bias)], T=FLOAT)
def reduce(op, name, x, axis, keep): return node(name, op, [x, axis], T=FLOAT, Tidx=INT, keep_dims={'b': keep})
def layer_norm(name, x, norm, axis):
    mean = reduce('Mean', f'{name}/mean', x, axis, True)
    centred = node(f'{name}/centred', 'Sub', [x, mean], T=FLOAT)
    variance = reduce('Mean', f'{name}/variance', node(f'{name}/square', 'Square', [centred], T=FLOAT), axis, True)
    root = node(f'{name}/root', 'Rsqrt', [node(f'{name}/steady', 'AddV2', [variance, vector(f'{name}/epsilon', torch.tensor(norm.eps))], T=FLOAT)], T=FLOAT)
    unit = node(f'{name}/unit', 'Mul', [centred, root], T=FLOAT)
    stretched = node(f'{name}/stretched', 'Mul', [unit, vector(f'{name}/gamma', norm.weight)], T=FLOAT)
    return node(f'{name}/out', 'AddV2', [stretched, vector(f'{name}/beta', norm.bias)], T=FLOAT)
def attention(name, values4, values3, bias, heads, width):
    """Each head's slice of the width is averaged by that head's softmax over the texts' positions."""
    scores = node(f'{name}/squeezed', 'Squeeze', [convolve(name, values4, bias)], T=FLOAT, squeeze_dims=ints(1))
    masked = node(f'{name}/masked', 'AddV2', [scores, 'hidden'], T=FLOAT)
    turned = node(f'{name}/turned', 'Transpose', [masked, 'turn'], T=FLOAT, Tperm=INT)
    weights = node(f'{name}/softmax', 'Softmax', [turned], T=FLOAT)
    every = node(f'{name}/every', 'BatchMatMulV2', [weights, values3], T=FLOAT, adj_x={'b': False}, adj_y={'b': False})
    own = np.kron(np.eye(heads), np.ones((1, width // heads))).astype(np.float32)[None]
    return reduce('Sum', f'{name}/pooled', node(f'{name}/own', 'Mul', [every, constant(f'{name}/slices', own)], T=FLOAT), 'axis1', False)

node('indices', 'Placeholder', dtype=INT, shape={'shape': {'dim': [{'size': '-1'}, {'size': '2'}]}})
node('values', 'Placeholder', dtype=INT, shape={'shape': {'dim': [{'size': '-1'}]}})
number('axis0', 0), number('axis1', 1), number('last', -1), number('last2', 2)
number('one', 1), number('zero', 0), number('turn', [0, 2, 1])
# [texts, positions]: one more than the largest index of each kind.
node('corner', 'Max', ['indices', 'axis0'], T=INT, Tidx=INT, keep_dims={'b': False})
node('shape', 'AddV2', ['corner', 'one'], T=INT)
node('ids', 'SparseToDense', ['indices', 'shape', 'values', 'zero'], T=INT, Tindices=INT, validate_indices={'b': True})
node('marks', 'OnesLike', ['values'], T=INT)
node('marked', 'SparseToDense', ['indices', 'shape', 'marks', 'zero'], T=INT, Tindices=INT, validate_indices={'b': True})
node('mask2', 'Cast', ['marked'], SrcT=INT, DstT=FLOAT)
node('mask', 'ExpandDims', ['mask2', 'last2'], T=FLOAT, Tdim=INT)
node('mask4', 'ExpandDims', ['mask', 'axis1'], T=FLOAT, Tdim=INT)
constant('unit', np.float32(1)), constant('far', np.float32(10000))
node('seen', 'Sub', ['mask', 'unit'], T=FLOAT); node('hidden', 'Mul', ['seen', 'far'], T=FLOAT)

with torch.no_grad():
    column = encoder.table.abs().amax(0).clamp_min(1e-9)
    encoder.table = torch.tensor(levels('table', (encoder.table / column).numpy()).astype(np.float32)) * column
    near = encoder.near.weight.view(3, WIDTH, WIDTH)  # [tap, out, in]; stacked as [out, tap × in] for one scale an output
    stacked = near.permute(1, 0, 2).reshape(WIDTH, 3 * WIDTH).clone()
    vector('table/scale', column)
    linear('near', stacked, (1, 3, WIDTH, WIDTH))
    encoder.near.weight.copy_(stacked.view(WIDTH, 3, WIDTH).permute(1, 0, 2).reshape(3 * WIDTH, WIDTH))
    linear('wide', encoder.wide.weight, (1, 3, WIDTH, HIDDEN))
    linear('attend', encoder.attend.weight, (1, 1, HIDDEN, HEADS))
    linear('attend_bag', encoder.attend_bag.weight, (1, 1, WIDTH, BAG_HEADS))
    linear('project', encoder.project.weight, (2 * HIDDEN + WIDTH, DIMS))

node('rows', 'GatherV2', ['table', 'ids', 'axis0'], Tparams=FLOAT, Tindices=INT, Taxis=INT, batch_dims={'i': '0'})
node('scaled', 'Mul', ['rows', 'table/scale'], T=FLOAT)
node('x', 'Mul', ['scaled', 'mask'], T=FLOAT)
node('x4', 'ExpandDims', ['x', 'axis1'], T=FLOAT, Tdim=INT)
mixed = node('near/relu', 'Relu', [convolve('near', 'x4', encoder.near_bias)], T=FLOAT)
near_out = layer_norm('near_norm', node('near/sum', 'AddV2', ['x4', mixed], T=FLOAT), encoder.near_norm, 'last')
node('h4', 'Mul', [near_out, 'mask4'], T=FLOAT)
wide = node('wide/relu', 'Relu', [convolve('wide', 'h4', encoder.wide.bias)], T=FLOAT)
node('z4', 'Mul', [wide, 'mask4'], T=FLOAT)
node('z', 'Squeeze', ['z4'], T=FLOAT, squeeze_dims=ints(1))
most = reduce('Max', 'most', 'z', 'axis1', False)
parts = [attention('attend', 'z4', 'z', encoder.attend.bias, HEADS, HIDDEN), most, attention('attend_bag', 'x4', 'x', encoder.attend_bag.bias, BAG_HEADS, WIDTH)]
node('pooled', 'ConcatV2', [*parts, 'axis1'], T=FLOAT, Tidx=INT, N={'i': '3'})
pooled = layer_norm('pool_norm', 'pooled', encoder.pool_norm, 'last')
node('project/product', 'MatMul', [pooled, 'project/weights'], T=FLOAT, transpose_a={'b': False}, transpose_b={'b': False})
raw = affine('project', 'project/product', encoder.project.bias)
length = reduce('Sum', 'length', node('squares', 'Square', [raw], T=FLOAT), 'axis1', True)
node('inverse', 'Rsqrt', [node('positive', 'AddV2', [length, constant('tiny', np.float32(1e-9))], T=FLOAT)], T=FLOAT)
node('embedding', 'Mul', [raw, 'inverse'], T=FLOAT)

os.makedirs(args.out, exist_ok=True)
blob = b''.join(data)
shards = [blob[at:at + SHARD] for at in range(0, len(blob), SHARD)]
files = {}
def write(name, content):
    with open(f'{args.out}/{name}', 'wb') as file: file.write(content)
    files[name] = {'bytes': len(content), 'sha256': hashlib.sha256(content).hexdigest()}
def write_json(name, value): write(name, (json.dumps(value, ensure_ascii=False, separators=(',', ':')) + '\n').encode())
for old in os.listdir(args.out):
    if old.startswith('group1-shard'): os.remove(f'{args.out}/{old}')
names = [f'group1-shard{at + 1}of{len(shards)}.bin' for at in range(len(shards))]
def signature(name, kind, *dims): return {'name': f'{name}:0', 'dtype': kind, 'tensorShape': {'dim': [{'size': str(d)} for d in dims]}}
write_json('model.json', {
    'format': 'graph-model', 'generatedBy': 'Presort training/pretrain', 'convertedBy': None,
    'signature': {'inputs': {'indices': signature('indices', 'DT_INT32', -1, 2), 'values': signature('values', 'DT_INT32', -1)}, 'outputs': {'embedding': signature('embedding', 'DT_FLOAT', -1, DIMS)}},
    'modelTopology': {'node': nodes, 'versions': {'producer': 1087}}, 'weightsManifest': [{'paths': names, 'weights': specs}]})
for name, shard in zip(names, shards): write(name, shard)
with open(f'{args.run}/vocab.json', 'rb') as file: write('vocab.json', file.read())

pieces = spm.SentencePieceProcessor(model_file=f'{args.run}/unigram.model')
expected = embed(encoder, [[p + 3 if p else 0 for p in pieces.encode(t)] for t in PROBES]).numpy()
write_json('probe.json', {'cases': [{'text': t, 'embedding': [round(float(v), 5) for v in row]} for t, row in zip(PROBES, expected)]})
write_json('encoder.json', {
    'id': 'presort-full', 'version': args.version, 'dims': DIMS, 'maxTokens': 128, 'text': 'encoderText', 'model': 'model.json', 'vocab': 'vocab.json', 'probe': 'probe.json',
    'licence': 'Apache-2.0 (weights and code); the data behind them: README.md', 'files': dict(files)})
print('bytes', sum(f['bytes'] for f in files.values()), {n: f['bytes'] for n, f in files.items()})
