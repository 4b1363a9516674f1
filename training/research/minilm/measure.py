"""The original network's embeddings of some texts, by onnxruntime, and how far the bytes are from them:

    python3 training/research/minilm/measure.py --onnx F --tokenizer F --texts LINES.txt [--fine N] [--fixture test/fixtures/minilm-vectors.json]

`--fixture` writes the texts and the original's vectors (float32, base64) for the parity test.
"""
import argparse, base64, json
import numpy as np
import onnxruntime
from tokenizers import Tokenizer
from convert import quantise
from network import TOKENS, embed, read_onnx

flags = argparse.ArgumentParser()
flags.add_argument('--onnx', required=True), flags.add_argument('--tokenizer', required=True)
flags.add_argument('--texts', required=True), flags.add_argument('--fixture')
flags.add_argument('--fine', type=int, nargs='*', default=[8000])
args = flags.parse_args()

pieces = Tokenizer.from_file(args.tokenizer)
pieces.no_padding(), pieces.enable_truncation(TOKENS)
session = onnxruntime.InferenceSession(args.onnx)


def original(text):
    ids = np.array([pieces.encode(text).ids], dtype=np.int64)
    given = {'input_ids': ids, 'attention_mask': np.ones_like(ids), 'token_type_ids': np.zeros_like(ids)}
    wanted = {item.name for item in session.get_inputs()}
    [tokens, *_] = session.run(None, {name: value for name, value in given.items() if name in wanted})
    mean = tokens[0].mean(0)
    return mean / np.linalg.norm(mean)


texts = [line for line in open(args.texts, encoding='utf8').read().split('\n') if line.strip()]
expected = [original(text) for text in texts]
weights = read_onnx(args.onnx)
for fine in args.fine:
    _, read = quantise(weights, fine)
    cosines = [float(embed(read, pieces.encode(text).ids) @ row) for text, row in zip(texts, expected)]
    print(f'fine {fine}: cosine to the original, {len(texts)} texts: mean {np.mean(cosines):.5f}, least {min(cosines):.5f}')
if args.fixture:
    rows = [{'text': text, 'vector': base64.b64encode(row.astype('<f4').tobytes()).decode()}
            for text, row in zip(texts, expected)]
    with open(args.fixture, 'w', encoding='utf8') as file:
        file.write(json.dumps(rows, ensure_ascii=False, indent=2) + '\n')
