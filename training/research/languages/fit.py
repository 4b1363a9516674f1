"""How much each n-gram of letters speaks for each language: sparse multinomial logistic regression, a few levels a weight.

  python fit.py --lines lines.json --wordfreq WORDFREQ/data --tickets training/tickets --out src/core/letters-of-languages.ts

Two minutes. The same lines give the same file.
"""

import argparse
import json
import textwrap
from collections import Counter

import numpy as np
import scipy.sparse as sp

from texts import CLASSES, build, grams_of, words_of

MIN_TEXTS, MAX_CANDIDATES, MAX_GRAMS = 60, 24_000, 3_600
PENALTY, EPOCHS, RATE, BATCH = 3e-5, 6, 0.02, 2_048
# A weight is a whole number of these, so many at most.
STEP, LEAST, MOST = 0.75, -4, 6


def count(texts, candidates=None):
    """How often each candidate stands in each text, a word counted once: texts x candidates."""
    known = {}
    grams = lambda word: known[word] if word in known else known.setdefault(word, grams_of(word))
    if candidates is None:
        counts = Counter()
        for text in texts:
            counts.update(set().union(*(grams(word) for word in words_of(text)), set()))
        ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MAX_CANDIDATES]
        candidates = [gram for gram, texts_with in ranked if texts_with >= MIN_TEXTS]
    place = {gram: at for at, gram in enumerate(candidates)}
    rows, columns = [], []
    for row, text in enumerate(texts):
        for word in words_of(text):
            found = [place[gram] for gram in grams(word) if gram in place]
            columns += found
            rows += [row] * len(found)
    shape = (len(texts), len(candidates))
    return sp.csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=shape), candidates


def fit(counts, classes, weights, penalty, draw):
    """Adam with a proximal step for the penalty, the rate falling to nothing."""
    mean, square, step = np.zeros_like(weights), np.zeros_like(weights), 0
    for epoch in range(EPOCHS):
        rate = RATE * (1.02 - epoch / EPOCHS)
        order = draw.permutation(counts.shape[0])
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            batch = counts[rows]
            scores = batch @ weights
            shares = np.exp(scores - scores.max(1, keepdims=True))
            shares /= shares.sum(1, keepdims=True)
            shares[np.arange(len(rows)), classes[rows]] -= 1
            gradient = (batch.T @ shares) / len(rows)
            step += 1
            mean += 0.1 * (gradient - mean)
            square += 0.01 * (gradient * gradient - square)
            scale = np.sqrt(square / (1 - 0.99**step)) + 1e-4
            weights = weights - rate * (mean / (1 - 0.9**step)) / scale
            weights = np.sign(weights) * np.maximum(np.abs(weights) - penalty * rate / scale, 0)
    return weights


def listed(candidates, levels):
    """One class: each level, the highest first, and its n-grams."""
    parts = []
    for level in sorted(set(levels.tolist()) - {0}, reverse=True):
        parts += [str(level), *sorted(candidates[at] for at in np.nonzero(levels == level)[0])]
    return "\n".join(textwrap.wrap(" ".join(parts), 99, break_long_words=False, break_on_hyphens=False))


HEAD = '''/**
 * How much each n-gram of letters (`_` is a word's beginning or end) speaks for a language: a number, then the
 * n-grams that weigh so many times `STEP` of language-odds.ts. Written by training/research/languages/fit.py, not by hand.
 */
'''

flags = argparse.ArgumentParser()
for name in ("lines", "wordfreq", "tickets", "out"):
    flags.add_argument(f"--{name}", required=True)
args = flags.parse_args()
draw = np.random.default_rng(1)
texts, classes = build(json.load(open(args.lines)), args.wordfreq, args.tickets)
counts, candidates = count(texts)
print(counts.shape, flush=True)
weights = fit(counts, classes, np.zeros((len(candidates), len(CLASSES)), np.float32), PENALTY, draw)
frequency = np.sqrt(np.asarray(counts.sum(0)).ravel())
kept = np.sort(np.argsort(-np.abs(weights).sum(1) * frequency, kind="stable")[:MAX_GRAMS])
weights = fit(counts[:, kept], classes, weights[kept], PENALTY * 0.8, draw)
levels = np.clip(np.round(weights / STEP), LEAST, MOST).astype(int)
chosen = [candidates[at] for at in kept]
with open(args.out, "w") as out:
    out.write(HEAD)
    out.write("export const LETTERS: Readonly<Record<string, string>> = {\n")
    for at, name in enumerate(CLASSES):
        out.write(f"  {name}: `{listed(chosen, levels[:, at])}`,\n")
    out.write("};\n")
print(int((levels != 0).sum()), "weights of", int((levels != 0).any(1).sum()), "n-grams")
