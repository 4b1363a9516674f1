"""A checkpoint's arrays as plain files for pack.ts, and a few texts with their embeddings for its parity check.

  python export.py TOKENS CHECKPOINT OUT
"""

import json
import os
import sys

import numpy as np
import torch

from student import Student, Words, flat, to_bfloat

tokens, checkpoint, out = sys.argv[1:4]
os.makedirs(out, exist_ok=True)
saved = torch.load(checkpoint)
vocabulary = saved["vocabulary"].numpy().astype("u4")
state = saved["student"]
gram_rows = len(state["table"]) - len(vocabulary)
student = Student(len(vocabulary), gram_rows, len(state["out.bias"]))
student.load_state_dict(state)
student.rescale()
arrays = {
    "words": state["table"][: len(vocabulary)],
    "grams": state["table"][len(vocabulary) :],
    "projection": state["taps"].clone(),
    "bias": state["bias"],
    "attention": state["attention"],
    "salience": state["salience"],
}
vocabulary.tofile(f"{out}/vocabulary.u32")
for name, values in arrays.items():
    values.numpy().astype("f4").tofile(f"{out}/{name}.f32")
taps = student.taps.data
scales = to_bfloat(taps.abs().amax(2, keepdim=True) / 127)
student.taps.data = (taps / scales).round() * scales  # at eight bits, as packEncoder stores the convolution
starts = np.fromfile(f"{tokens}/clean.starts.u32", "u4").astype("i8")
items = np.fromfile(f"{tokens}/clean.u32", "u4")
spelled = json.load(open(f"{tokens}/words.json"))
sequences = [items[starts[at] : starts[at + 1]] for at in range(64)]
words = Words(tokens, vocabulary, gram_rows)
with torch.no_grad():
    batch, distinct = flat(sequences)
    embeddings = student(batch, words.bag(distinct, 0, None))
parity = [
    {"words": [spelled[word] for word in own], "embedding": vector.tolist()}
    for own, vector in zip(sequences, embeddings)
]
json.dump(parity, open(f"{out}/parity.json", "w"))
