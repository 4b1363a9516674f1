"""Labels of the corpus's labelled texts, for distil.py --labels.

  python labels.py TOKENS DATA > labels.json

Only rows whose place is below .8 (placeOf of training/recipes/read-data.ts) give their label: .8 to .9 tune, from .9 measure.
Banking77, the IT tickets and everything else that only measures are never read.
"""

import csv
import gzip
import json
import re
import sys

import numpy as np

SETS = (("clinc150", "category", 4), ("hwu64", "category", 3), ("bitext", "intent", 1.5), ("snips", "category", 0.7))
BELOW = 0.8


def letters(text):
    return re.sub(r"[^a-z]+", " ", text.lower()).strip()


def multiply(left, right):
    return (left * right) & 0xFFFFFFFF


def place_of(text):
    """hashText of src/compact/hash.ts over the letters, salt 9."""
    value = (0x811C9DC5 ^ multiply(9, 0x9E3779B1)) & 0xFFFFFFFF
    for letter in re.sub(r"[\W\d_]+", " ", text.lower()).strip():
        value = multiply(value ^ ord(letter), 0x01000193)
    value ^= value >> 16
    value = multiply(value, 0x85EBCA6B)
    value ^= value >> 13
    value = multiply(value, 0xC2B2AE35)
    return (value ^ (value >> 16)) / 4294967296


tokens, data = sys.argv[1:3]
starts = np.fromfile(f"{tokens}/clean.starts.u32", "u4").astype("i8")
items = np.fromfile(f"{tokens}/clean.u32", "u4")
rows = {}
for number, line in enumerate(open(f"{tokens}/texts.jsonl")):
    if '"s":"L:' in line[:10]:
        rows[letters(json.loads(line)["t"])] = number
found = []
for name, column, weight in SETS:
    texts, gold = [], []
    names = {}
    with gzip.open(f"{data}/labelled/{name}.csv.gz", "rt", newline="") as file:
        for row in csv.DictReader(file):
            number = rows.get(letters(row["text"]))
            if number is None or place_of(row["text"]) >= BELOW:
                continue
            texts.append(items[starts[number] : starts[number + 1]].tolist())
            gold.append(names.setdefault(row[column], len(names)))
    found.append({"name": name, "classes": len(names), "weight": weight, "texts": texts, "gold": gold})
    print(name, len(texts), len(names), file=sys.stderr)
json.dump(found, sys.stdout)
