"""The teacher's vectors of all texts, shard by shard, so that training can begin with what is there.

  python embed.py TOKENS MODEL [--threads 1] [--part 0/2] [--until 21:35]

TOKENS holds texts.jsonl (tokens.ts); MODEL is the folder with all-minilm-l6-v2-q.onnx and its tokenizer.
Writes TOKENS/teacher/NNN.f16 (unit vectors of 384 numbers); shards that are there already are passed over.
"""

import argparse
import json
import os
import time

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

SHARD = 32_768
MOST_PIECES = 64
PIECES_A_BATCH = 1_536

flags = argparse.ArgumentParser()
flags.add_argument("tokens")
flags.add_argument("model")
flags.add_argument("--threads", type=int, default=1)
flags.add_argument("--part", default="0/1", help="this process takes every n-th shard")
flags.add_argument("--until", default="")
args = flags.parse_args()

tokenizer = Tokenizer.from_file(f"{args.model}/all-minilm-l6-v2-q-tokenizer.json")
tokenizer.no_padding()
tokenizer.enable_truncation(MOST_PIECES)
options = ort.SessionOptions()
options.intra_op_num_threads = args.threads
options.add_session_config_entry("session.intra_op.allow_spinning", "0")
session = ort.InferenceSession(f"{args.model}/all-minilm-l6-v2-q.onnx", options)
names = [one.name for one in session.get_inputs()]


def embed(texts):
    """Mean of the last layer over the pieces, at unit length."""
    pieces = [one.ids for one in tokenizer.encode_batch(texts)]
    order = sorted(range(len(texts)), key=lambda at: len(pieces[at]))
    found = np.zeros((len(texts), 384), "f4")
    start = 0
    while start < len(order):
        longest = len(pieces[order[min(len(order) - 1, start + 63)]])
        own = order[start : start + max(16, PIECES_A_BATCH // longest)]
        start += len(own)
        width = max(len(pieces[at]) for at in own)
        ids = np.zeros((len(own), width), "i8")
        mask = np.zeros((len(own), width), "i8")
        for row, at in enumerate(own):
            ids[row, : len(pieces[at])] = pieces[at]
            mask[row, : len(pieces[at])] = 1
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        states = session.run(None, {name: given[name] for name in names})[0]
        mean = (states * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
        found[own] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
    return found


texts = [json.loads(line)["t"] for line in open(f"{args.tokens}/texts.jsonl")]
os.makedirs(f"{args.tokens}/teacher", exist_ok=True)
first, stride = (int(one) for one in args.part.split("/"))
for shard in range(first, (len(texts) + SHARD - 1) // SHARD, stride):
    path = f"{args.tokens}/teacher/{shard:03}.f16"
    if os.path.exists(path):
        continue
    if args.until and time.strftime("%H:%M") >= args.until:
        break
    began = time.time()
    vectors = embed(texts[shard * SHARD : (shard + 1) * SHARD])
    vectors.astype("f2").tofile(f"{path}.part")
    os.rename(f"{path}.part", path)
    print(f"shard {shard}: {len(vectors)} texts, {len(vectors) / (time.time() - began):.0f} a second", flush=True)
