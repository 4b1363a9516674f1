"""The peer of peers.ts: TF-IDF and logistic regression. Arguments: a CSV with Subject, Description, Category; how many rows to ask.

Learns from the other rows. Prints JSON: processor seconds a ticket for all rows in one call, and for one row a call.
"""
import csv
import json
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

rows = list(csv.DictReader(open(sys.argv[1], newline="", encoding="utf-8")))
texts = [row["Subject"] + "\n" + row["Description"] for row in rows]
labels = [row["Category"] for row in rows]
asked = texts[-int(sys.argv[2]):]
report = {}
for name, reach in (("words", (1, 1)), ("words and pairs", (1, 2))):
    vectors = TfidfVectorizer(ngram_range=reach, sublinear_tf=True)
    known = vectors.fit_transform(texts[: -len(asked)])
    model = LogisticRegression(max_iter=300).fit(known, labels[: -len(asked)])
    batch = []
    for _ in range(3):
        start = time.process_time()
        model.predict_proba(vectors.transform(asked))
        batch.append(time.process_time() - start)
    some = asked[:200]
    start = time.process_time()
    for text in some:
        model.predict_proba(vectors.transform([text]))
    report[name] = {"batch": min(batch) / len(asked), "single": (time.process_time() - start) / len(some)}
print(json.dumps(report))
