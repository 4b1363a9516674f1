"""Teaches the compact encoder the teacher's vectors.

  python distil.py TOKENS OUT --minutes 45 [--words 11776] [--grams 16384] [--labels labels.json] [--from CHECKPOINT]
  python distil.py TOKENS/de OUT --minutes 15 --english ENGLISH      (a further language, pair-tokens.ts)

With --english the texts are translations: their English sides' vectors teach them, and the shared encoder's own
embeddings of those sides are the anchor, so that one head reads both languages.

The schedule follows the clock: constant rate, then a linear decay to nothing; four bits from `--bits-from` on.
OUT/latest.pt is written every three minutes (running means of the weights), OUT/final.pt at the end.
"""

import glob
import json
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

from distil_flags import args
from likeness import alike
from student import DIMS, Student, Words, flat

torch.set_num_threads(args.threads)
torch.manual_seed(args.seed)
random = np.random.default_rng(args.seed)
SHARD, HELD = 32_768, 2_000
os.makedirs(args.out, exist_ok=True)


def lists(name):
    starts = np.fromfile(f"{args.tokens}/{name}.starts.u32", "u4").astype("i8")
    return starts, np.fromfile(f"{args.tokens}/{name}.u32", "u4").astype("i4")


clean, misspelt = lists("clean"), lists("misspelt")
hashes = np.fromfile(f"{args.tokens}/hashes.u32", "u4")
sources = [json.loads(line)["s"] for line in open(f"{args.tokens}/texts.jsonl")]


own_texts = open(args.own).read().splitlines() if args.own else []


def choose_vocabulary():
    """The most frequent words; people's texts count four times, documents would fill it with product names."""
    counts = np.zeros(len(hashes))
    people = ("irc", "sgd", "L:", "generated", "bitext", "composed")
    weight = np.array([0 if s == "words" else 4 if s.startswith(people) else 1 for s in sources], "f8")
    np.add.at(counts, clean[1], np.repeat(weight, np.diff(clean[0])))
    places = {word: at for at, word in enumerate(json.load(open(f"{args.tokens}/words.json")))} if own_texts else {}
    for text in own_texts:
        for word in set(text.split()):
            if word in places:
                counts[places[word]] += 20
    ranked = np.argsort(-counts, kind="stable")[: args.words]
    return np.unique(hashes[ranked] >> np.uint32(10))


vectors = {}


def load_teacher():
    """Shards appear while training is under way."""
    for path in sorted(glob.glob(f"{args.english or args.tokens}/teacher/*.f16")):
        shard = int(os.path.basename(path)[:3])
        if shard not in vectors:
            vectors[shard] = np.fromfile(path, "f2").reshape(-1, 384)
    if english is not None:
        return np.random.default_rng(0).permutation(len(english))
    return np.concatenate([np.arange(s * SHARD, s * SHARD + len(v)) for s, v in vectors.items()])


def teacher_of(texts):
    places = texts if english is None else english[texts]
    return torch.from_numpy(np.stack([vectors[t // SHARD][t % SHARD] for t in places]).astype("f4"))


english = np.fromfile(f"{args.tokens}/teacher.u32", "u4").astype("i8") if args.english else None
anchors = np.memmap(f"{args.english}/anchor.f32", "f4", "r").reshape(-1, DIMS) if args.english else None
middle = torch.from_numpy(np.array(anchors[::50]).mean(0)) if args.english else None


def from_anchor(embeddings, texts):
    """1 - cosine to the shared encoder's embedding of the English side, both less its mean."""
    own = torch.from_numpy(np.stack([anchors[at] for at in english[texts]]))
    return 1 - F.cosine_similarity(embeddings - middle, own - middle, dim=1).mean()


def start_from_shared():
    """The shared encoder's n-grams, convolution and pooling, and its words where the language has the same."""
    def floats(name):
        return torch.from_numpy(np.fromfile(f"{args.tokens}/start/{name}", "f4"))

    known = np.fromfile(f"{args.tokens}/start/vocabulary", "u4")
    rows = floats("words").reshape(len(known), -1)
    place = np.searchsorted(known, vocabulary).clip(0, len(known) - 1)
    same = np.flatnonzero(known[place] == vocabulary)
    with torch.no_grad():
        student.table[torch.from_numpy(same)] = rows[torch.from_numpy(place[same])]
        student.table[len(vocabulary) :] = floats("grams").reshape(args.grams, -1)
        student.taps.copy_(floats("projection").reshape(student.taps.shape))
        student.bias.copy_(floats("bias"))
        student.attention.copy_(floats("attention").reshape(student.attention.shape))
        student.salience.copy_(floats("salience"))
    print(f"{len(same)} of {len(vocabulary)} words stand in the shared encoder", flush=True)


def words_of(text, noisy=True):
    starts, tokens = misspelt if noisy and random.random() < args.noise else clean
    own = tokens[starts[text] : starts[text + 1]]
    if noisy and args.drop and len(own) > 3:
        kept = own[random.random(len(own)) >= args.drop]
        return kept if len(kept) > 1 else own
    return own


class Labels:
    """Labelled texts as a further task: a linear head a set over the embedding."""

    def __init__(self, path):
        self.sets = json.load(open(path))
        self.heads = torch.nn.ModuleList(torch.nn.Linear(DIMS, one["classes"]) for one in self.sets)
        self.share = np.array([one["weight"] for one in self.sets])
        self.share = self.share / self.share.sum()

    def draw(self, count):
        at = random.choice(len(self.sets), p=self.share)
        rows = random.integers(len(self.sets[at]["texts"]), size=count)
        gold = torch.tensor([self.sets[at]["gold"][row] for row in rows])
        return at, [np.array(self.sets[at]["texts"][row], "i4") for row in rows], gold


def dropped(sequence):
    kept = sequence[random.random(len(sequence)) >= args.drop]
    return kept if len(kept) > 1 else sequence


def embed(student, sequences, hide=0.0):
    batch, distinct = flat(sequences)
    return student(batch, words.bag(distinct, hide, random))


start = torch.load(args.start) if args.start else None
vocabulary = start["vocabulary"].numpy() if start else choose_vocabulary()
words = Words(args.tokens, vocabulary, args.grams)
student = Student(len(vocabulary), args.grams, 384)
labels = Labels(args.labels) if args.labels else None
if start:
    student.load_state_dict(start["student"])
elif args.english:
    start_from_shared()
dense = [p for name, p in student.named_parameters() if name != "table"]
dense += list(labels.heads.parameters()) if labels else []
optimiser = torch.optim.AdamW(
    [{"params": [student.table], "weight_decay": 0.0}, {"params": dense, "weight_decay": 0.01}],
    lr=args.rate,
    betas=(0.9, 0.98),
    fused=True,
)
mean = {name: value.detach().clone() for name, value in student.named_parameters()}
known = load_teacher()
held = known[:HELD]
pool = known[HELD:]
print(f"{len(vocabulary)} words, {len(pool)} texts to begin with", flush=True)


def measure(state):
    own = Student(len(vocabulary), args.grams, 384)
    own.load_state_dict(state)
    own.rescale()
    with torch.no_grad():
        e = embed(own, [words_of(text, False) for text in held])
        y = teacher_of(held)
        if args.english:
            print("held: from the anchor %.4f" % from_anchor(e, held).item(), flush=True)
        return (own.to_teacher(e) * y).sum(1).mean().item(), alike(e, y).item()


def save(name):
    state = {**student.state_dict(), **mean}
    torch.save({"student": state, "vocabulary": torch.from_numpy(vocabulary.astype("i8"))}, f"{args.out}/{name}.tmp")
    os.rename(f"{args.out}/{name}.tmp", f"{args.out}/{name}.pt")
    return measure(state)


began = saved = time.time()
step = seen = 0
losses = np.zeros(3)
order = np.zeros(0, "i8")
while True:
    done = (time.time() - began) / (60 * args.minutes)
    if done >= 1:
        break
    rate = args.rate * min(1, (step + 1) / 300) * min(1, (1 - done) / (1 - args.decay_from))
    for group in optimiser.param_groups:
        group["lr"] = rate
    if done >= args.bits_from and step % 100 == 0:
        student.rescale()
    if len(order) < args.batch:
        pool = load_teacher()[HELD:]
        order = random.permutation(pool)
    batch, order = order[: args.batch], order[args.batch :]
    e = embed(student, [words_of(text) for text in batch], args.hide)
    y = teacher_of(batch)
    cosine = 1 - (student.to_teacher(e) * y).sum(1).mean()
    near = alike(e, y)
    loss = cosine + args.near_weight * near
    if args.english:
        apart = from_anchor(e, batch)
        loss = loss + args.anchor_weight * apart
        losses[2] += apart.item()
    if labels and done >= args.labels_from:
        at, sequences, gold = labels.draw(160)
        e = embed(student, [dropped(one) for one in sequences], args.hide)
        logits = labels.heads[at](F.dropout(e * DIMS**0.5, 0.3))
        task = F.cross_entropy(logits, gold, label_smoothing=0.1)
        loss = loss + args.label_weight * task
        losses[2] += task.item()
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    optimiser.step()
    if step % 10 == 0:
        keep = min(0.98, (step + 1) / (step + 30)) if done < args.decay_from else 0.9
        with torch.no_grad():
            for name, value in student.named_parameters():
                mean[name].lerp_(value, 1 - keep)
    step += 1
    seen += len(batch)
    losses[:2] += [cosine.item(), near.item()]
    if step % 200 == 0:
        shown = " ".join(f"{value / 200:.4f}" for value in losses)
        print(f"{step} steps, {seen} texts, {time.time() - began:.0f} s, rate {rate:.5f}: {shown}", flush=True)
        losses[:] = 0
    if time.time() - saved > 180:
        saved = time.time()
        print("held: cosine %.4f, likeness %.4f" % save("latest"), flush=True)
mean = {name: value.detach().clone() for name, value in student.named_parameters()}
print("held at the end: cosine %.4f, likeness %.4f" % save("final"), flush=True)
