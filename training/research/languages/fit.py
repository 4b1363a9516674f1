"""How much each n-gram of letters speaks for each language: sparse multinomial logistic regression, a few levels a weight.

  python fit.py --lines lines.json --wordfreq WORDFREQ/data --tickets training/tickets --out src/core/letters-of-languages.ts

Five minutes. The same lines give the same file.
"""

import argparse
import json
import os
import textwrap
from collections import Counter

import numpy as np
import scipy.sparse as sp

from texts import CLASSES, READ, build, grams_of, words_of

MIN_TEXTS, MAX_CANDIDATES, MAX_GRAMS = 60, 24_000, 5_000
PENALTY, EPOCHS, RATE, BATCH = 5.2e-5, 9, 0.02, 2_048
# How much more it counts to tell the languages that are read from each other than from the others.
AMONG_READ = 2
# A weight is a whole number of these. language-odds.ts has the same step and signs; 1 has no sign.
STEP, SIGNS, LEAST = 0.6, ";:/><-~.=+*#%&!?", -6
# Shares of the weights that are rounded before the others are fitted again.
ROUNDED, REFIT_EPOCHS, REFIT_RATE = (0.3, 0.5, 0.7, 0.8, 0.9, 0.96), 4, 0.004


def count(texts, candidates=None):
    """How much of each candidate stands in each text, a word counted once: texts x candidates."""
    known = {}
    grams = lambda word: known[word] if word in known else known.setdefault(word, grams_of(word))
    texts = [words_of(text) for text in texts]
    if candidates is None:
        counts = Counter()
        for words in texts:
            counts.update(set().union(*(grams(word) for word in words), set()))
        ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MAX_CANDIDATES]
        candidates = [gram for gram, texts_with in ranked if texts_with >= MIN_TEXTS]
    place = {gram: at for at, gram in enumerate(candidates)}
    rows, columns, parts = [], [], []
    for row, words in enumerate(texts):
        for word, part in words.items():
            found = [place[gram] for gram in grams(word) if gram in place]
            columns += found
            rows += [row] * len(found)
            parts += [part] * len(found)
    shape = (len(texts), len(candidates))
    return sp.csr_matrix((np.array(parts, np.float32), (rows, columns)), shape=shape), candidates


def surplus(scores, classes):
    """Share that each class gets, less what it should have."""
    shares = np.exp(scores - scores.max(1, keepdims=True))
    shares /= shares.sum(1, keepdims=True)
    shares[np.arange(len(classes)), classes] -= 1
    return shares


def fit(counts, classes, weights, draw, penalty=0.0, epochs=EPOCHS, rate=RATE, free=True):
    """Adam with a proximal step for the penalty, the rate falling to nothing. Only the weights that are `free` move."""
    mean, square, step = np.zeros_like(weights), np.zeros_like(weights), 0
    read = [CLASSES.index(language) for language in READ]
    place = np.full(len(CLASSES), -1)
    place[read] = np.arange(len(read))
    for epoch in range(epochs):
        now = rate * (1.02 - epoch / epochs)
        order = draw.permutation(counts.shape[0])
        for start in range(0, len(order), BATCH):
            rows = order[start : start + BATCH]
            batch, right = counts[rows], classes[rows]
            scores = batch @ weights
            error = surplus(scores, right)
            own = place[right] >= 0
            error[np.ix_(own, read)] += AMONG_READ * surplus(scores[own][:, read], place[right[own]])
            gradient = (batch.T @ error) / len(rows)
            step += 1
            mean += 0.1 * (gradient - mean)
            square += 0.01 * (gradient * gradient - square)
            scale = np.sqrt(square / (1 - 0.99**step)) + 1e-4
            moved = weights - now * (mean / (1 - 0.9**step)) / scale
            moved = np.sign(moved) * np.maximum(np.abs(moved) - penalty * now / scale, 0)
            weights = np.where(free, moved, weights)
    return weights


def rounded(weights):
    return np.clip(np.round(weights / STEP), LEAST, len(SIGNS) - 1 + LEAST) * STEP


def round_in_turns(counts, classes, weights, draw):
    """Weights as whole steps: those nearest to one first, and the others make up for it. What is nothing stays nothing."""
    alive = rounded(weights) != 0
    free, weights = alive.copy(), np.where(alive, weights, 0).astype(np.float32)
    weights = fit(counts, classes, weights, draw, epochs=REFIT_EPOCHS, rate=REFIT_RATE, free=free)
    for share in ROUNDED:
        error = np.where(free, np.abs(weights - rounded(weights)), np.inf)
        more = int(share * alive.sum()) - int((alive & ~free).sum())
        fixed = np.unravel_index(np.argsort(error, axis=None, kind="stable")[:more], error.shape)
        weights[fixed] = rounded(weights)[fixed]
        free[fixed] = False
        weights = fit(counts, classes, weights, draw, epochs=REFIT_EPOCHS, rate=REFIT_RATE, free=free)
    return np.round(rounded(weights) / STEP).astype(int)


def listed(grams, levels):
    """Each n-gram in the order of letters: how many letters it shares with the one before, the others, its weights."""
    entries, before = [], ""
    for gram, row in sorted(zip(grams, levels), key=lambda pair: pair[0]):
        if row.any():
            shared = min(len(os.path.commonprefix([before, gram])), 9)
            signs = ["" if level == 1 else SIGNS[level - LEAST] for level in row]
            weights = "".join(chr(65 + at) + sign for at, sign in enumerate(signs) if row[at])
            entries.append(f"{shared}{gram[shared:]}{weights}")
            before = gram
    lines = textwrap.wrap(" ".join(entries), 118, break_long_words=False, break_on_hyphens=False)
    return "\n".join(line.replace(" ", "") for line in lines)


HEAD = '''/**
 * How much each n-gram of letters (`_` is a word's beginning or end) speaks for each language, as `readLetters` of
 * language-odds.ts reads it. The languages stand in the first line; a capital is the place of one, `A` the first.
 * Written by training/research/languages/fit.py, not by hand.
 */
'''

flags = argparse.ArgumentParser()
for name in ("lines", "wordfreq", "tickets", "out"):
    flags.add_argument(f"--{name}", required=True)
args = flags.parse_args()
draw = np.random.default_rng(2)
texts, classes = build(json.load(open(args.lines)), args.wordfreq, args.tickets)
counts, candidates = count(texts)
print(counts.shape, flush=True)
weights = fit(counts, classes, np.zeros((len(candidates), len(CLASSES)), np.float32), draw, PENALTY)
frequency = np.sqrt(np.asarray(counts.sum(0)).ravel())
kept = np.sort(np.argsort(-np.abs(weights).sum(1) * frequency, kind="stable")[:MAX_GRAMS])
counts = counts[:, kept]
weights = fit(counts, classes, weights[kept], draw, PENALTY * 0.8)
levels = round_in_turns(counts, classes, weights, draw)
with open(args.out, "w") as out:
    out.write(f"{HEAD}export const LETTERS = `{' '.join(CLASSES)}\n")
    out.write(f"{listed([candidates[at] for at in kept], levels)}`;\n")
print(int((levels != 0).sum()), "weights of", int((levels != 0).any(1).sum()), "n-grams")
