"""Chooses texts from what was gathered, adds composed ones, single words and pairs, and shuffles.

  python compose.py --gathered gathered.json --data DATA --fixtures test/fixtures --out chosen.jsonl

No text of a set that only measures gets through, wherever it comes from: Banking77, the IT tickets, real-people-dev, the fixtures.
"""

import argparse
import collections
import csv
import glob
import gzip
import json
import random
import re

from phrases import TASKS, THINGS, TOOLS, TROUBLES, WISHES

random.seed(2)
csv.field_size_limit(10**9)
flags = argparse.ArgumentParser()
for name in ("gathered", "data", "fixtures", "out"):
    flags.add_argument(f"--{name}", required=True)
args = flags.parse_args()

MEASURED = ("banking77", "it-desk", "it-desk-urgency", "servicenow-groups", "mozilla-severity", "nlbse2024", "real-people-dev")
# Texts of a source at most; labelled sets whole, anything else 8,000.
MOST = dict(
    entry.split("=")
    for entry in """sgd=60000 irc=115000 P:paragraph=36000 P:heading=65000 deb-long=75000 deb-short=57000 python=36000 perl=40000
    postgresql=30000 django=30000 sqlalchemy=20000 lohelp=34000 generated=36000 ghc=16000 docstrings=14000 scala#h=4000 sqlite=14000
    scala=10000 rust=12000 rust#h=2500 ghc#h=3000 node=14000 pandas=14000 apache=16000 bsdman=14000 scipy=7000 svn=8000 svn#h=4000
    bitext-reply=12000 celery=8000 ant=8000 zsh=9000 commons=4000 postfix=6000 bind=6000 dovecot=7000 twisted=4000 tomcat=9000
    prose:MicrosoftDocs+iis-docs=26000 prose:magento+knowledge-base=11000""".split()
)
ABOUT_TOOLS, ABOUT_THINGS, WORDS, PAIRS = 90_000, 60_000, 48_000, 45_000
CODE = re.compile(r"[{}<>=;]|::|\w\(|->|\w\.\w+\.\w|\w_\w|/\w+/")
PEOPLE = ("L:", "generated", "sgd", "irc")
QUESTIONS = """how to {a} in {b}|{a} {b}|{b} {a}|{b}: {a}|how do i {a} using {b}?|{a} with {b}|best way to {a} in {b}|can i {a} with {b}?
|{b} - {a} not working|problem: {a} in {b}|is there a way to {a} in {b}|why does {b} fail to {a}|{b} error when trying to {a}
|trying to {a} from {b}|{a} from {b} to {c}|{b} vs {c}|using {b} with {c} to {a}|{b} and {c}: {a}|what is the {b} equivalent of {a}
|help with {b} {a}""".replace("\n", "").split("|")
OPENINGS = """|||hi,|hello,|so |honestly |ok so |since yesterday |every time |help! |again |after the last update |why is it that
|i am so annoyed, |love it but |not sure why but |for three days now |on my new phone |on windows |at work |my wife says """.replace("\n", "").split("|")
WHOSE = ["my ", "the ", "your ", "our ", "this ", ""]
ENDINGS = """|||.|!| please help| any idea?| what can i do?| fix this please| i want my money back| thanks| and nobody answers| uninstalling
| one star| waste of money| how do i fix it?| can someone look at it?| is this normal?| i tried everything| it worked yesterday""".replace("\n", "").split("|")


def letters(text):
    return re.sub(r"[^a-z]+", " ", text.lower()).strip()


def rows(path):
    with gzip.open(path, "rt", newline="") if path.endswith("gz") else open(path, newline="") as file:
        yield from csv.DictReader(file)


banned = set()
paths = [f"{args.data}/labelled/{name}.csv.gz" for name in MEASURED]
for path in paths + glob.glob(f"{args.fixtures}/**/*.csv", recursive=True):
    for row in rows(path):
        for cell in row.values():
            if isinstance(cell, str) and len(cell) > 14:
                banned |= {letters(cell), letters(cell)[:120]}

seen, chosen, counts = set(), [], collections.Counter()


def put(source, text):
    key = letters(text)
    if len(key) < 3 or key in seen or key in banned or key[:120] in banned:
        return
    seen.add(key)
    chosen.append((source, text))
    counts[source] += 1


def most_of(source):
    if source.startswith("L:"):
        return 10**9
    if source.startswith("prose") and source not in MOST:
        return 20_000 if source.startswith("prose:") else 12_000
    return int(MOST.get(source, 8_000))


gathered = json.load(open(args.gathered))
for source, texts in gathered.items():
    random.shuffle(texts)
    for text in texts:
        if counts[source] >= most_of(source):
            break
        if source.startswith(PEOPLE) or not CODE.search(text) or random.random() > 0.85:
            put(source, text)
headings = [
    text.lower()
    for source, texts in gathered.items()
    if source.endswith("#h") or source in ("P:heading", "P:question")
    for text in texts[:2500]
    if 2 <= text.count(" ") <= 7 and not CODE.search(text)
]
while counts["composed-tools"] < ABOUT_TOOLS:
    task = random.choice(TASKS if random.random() < 0.6 else headings)
    put("composed-tools", random.choice(QUESTIONS).format(a=task, b=random.choice(TOOLS), c=random.choice(TOOLS)))
while counts["composed-people"] < ABOUT_THINGS:
    thing, other = random.choice(THINGS), random.choice(THINGS)
    if random.random() < 0.65:
        core = f"{random.choice(WHOSE)}{thing} {random.choice(TROUBLES)}"
    else:
        core = random.choice(WISHES).format(a=thing, b=other)
    put("composed-people", f"{random.choice(OPENINGS).strip()} {core}{random.choice(ENDINGS)}".strip())
words, pairs = collections.Counter(), collections.Counter()
for _, text in chosen:
    own = re.findall(r"[a-z][a-z0-9+#.-]*[a-z0-9+#]|[a-z]", text.lower())
    words.update(set(own))
    pairs.update(set(zip(own, own[1:])))
for word, _ in words.most_common(WORDS):
    put("words", word)
for pair, _ in pairs.most_common(PAIRS):
    put("words", " ".join(pair))
random.shuffle(chosen)
with open(args.out, "w") as file:
    for source, text in chosen:
        file.write(json.dumps({"s": source, "t": text}) + "\n")
print(len(chosen), "texts", dict(counts.most_common()))
