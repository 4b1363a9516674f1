"""Trains the full tier's encoder on one CPU core:

    OMP_NUM_THREADS=1 python3 training/research/pretrain/train.py CORPUS RUN --minutes 40 --seed 1

CORPUS comes from write-corpus.ts, RUN holds unigram.model from train_vocabulary.py and gets encoder.pt. Labelled sets are joint
tasks (softmax over a linear head on the embedding), text pairs are told apart from the others of their batch. The learning rate
follows the clock, so that training ends when the minutes are over; the number of steps is printed. Held rows are never read.
"""
import argparse, json, math, random, time
import numpy as np
import sentencepiece as spm
import torch
import torch.nn as nn
import torch.nn.functional as F
from model import DIMS, Encoder, batch_of, embed

flags = argparse.ArgumentParser()
flags.add_argument('corpus'); flags.add_argument('run')
flags.add_argument('--minutes', type=float, default=40); flags.add_argument('--seed', type=int, default=1)
flags.add_argument('--rate', type=float, default=3e-3); flags.add_argument('--start', default='')
flags.add_argument('--out', default='encoder.pt'); flags.add_argument('--mix', default='')
args = flags.parse_args()
torch.set_num_threads(1); torch.manual_seed(args.seed); random.seed(args.seed); rng = np.random.RandomState(args.seed)

# How often a batch comes from each source, and where a text is cut (in pieces).
SHARES = {'it-desk': .27, 'support': .17, 'clinc150': .11, 'hwu64': .08, 'bitext': .05, 'snips': .02, 'pairs': .30}
CUT = {'it-desk': 112, 'support': 72}
BATCH, PAIR_BATCH, PAIR_CUT = 128, 160, (28, 36)
PAIR_SHARES = {'docs_heading_paragraph': 3, 'docs_adjacent_paragraphs': 1.5, 'sgd_user_system': 2.5, 'docs_question_answer': .4, 'bitext_instruction_response': .4}
if args.mix: SHARES.update(json.loads(args.mix))

pieces = spm.SentencePieceProcessor(model_file=f'{args.run}/unigram.model')
RESERVED = 6  # of the package's vocabulary, against SentencePiece's three
def tokens(text, cut): return [p + 3 if p else 0 for p in pieces.encode(text)[:cut]] or [0]

tasks, name = {}, ''
for line in open(f'{args.corpus}/labels.jsonl', encoding='utf-8'):
    row = json.loads(line)
    if 'set' in row:
        name = row['set']; heads = row['heads']
        tasks[name] = dict(heads=heads, index=[{l: i for i, l in enumerate(h['labels'])} for h in heads], train=[], tune=[])
    elif row['p'] != 'held':
        t = tasks[name]
        t[row['p']].append((np.array(tokens(row['t'], CUT.get(name, 48)), dtype=np.int32), [i[row['y'][h['head']]] for h, i in zip(t['heads'], t['index'])]))
pairs = {}
for line in open(f'{args.corpus}/pairs.jsonl', encoding='utf-8'):
    row = json.loads(line)
    pairs.setdefault(row['s'], []).append((np.array(tokens(row['a'][:400], PAIR_CUT[0]), dtype=np.int32), np.array(tokens(row['b'][:400], PAIR_CUT[1]), dtype=np.int32)))
print({k: (len(v['train']), len(v['tune'])) for k, v in tasks.items()}, {k: len(v) for k, v in pairs.items()}, flush=True)


class Adam:
    """Adam with decoupled weight decay, for parameters that every batch may touch; clips the gradient's length to 2."""
    def __init__(self, parameters): self.state = [(p, decay, torch.zeros_like(p), torch.zeros_like(p), [0]) for p, decay in parameters]
    @torch.no_grad()
    def step(self, rate, b1=.9, b2=.99):
        used = [s for s in self.state if s[0].grad is not None]
        clip = min(1, 2. / (math.sqrt(sum(float(s[0].grad.pow(2).sum()) for s in used)) + 1e-9))
        for p, decay, m, v, n in used:
            g = p.grad * clip; n[0] += 1
            m.lerp_(g, 1 - b1); v.mul_(b2).addcmul_(g, g, value=1 - b2); p.mul_(1 - rate * decay)
            p.addcdiv_(m / (1 - b1 ** n[0]), (v / (1 - b2 ** n[0])).sqrt_().add_(1e-8), value=-rate)
            p.grad = None


class RowAdam:
    """Adam on the rows of the table that a batch touched."""
    def __init__(self, table): self.table, self.m, self.v, self.n = table, torch.zeros_like(table), torch.zeros_like(table), torch.zeros(len(table), 1)
    @torch.no_grad()
    def step(self, at, grad, rate, b1=.9, b2=.99):
        n = self.n[at] + 1; m = self.m[at].lerp_(grad, 1 - b1); v = self.v[at].mul_(b2).addcmul_(grad, grad, value=1 - b2)
        self.n[at], self.m[at], self.v[at] = n, m, v
        self.table[at] -= rate * (m / (1 - b1 ** n)) / ((v / (1 - b2 ** n)).sqrt_().add_(1e-8))


encoder = Encoder(pieces.get_piece_size() + 3)
heads = nn.ModuleDict({f'{name}/{h["head"]}': nn.Linear(DIMS, len(h['labels'])) for name, t in tasks.items() for h in t['heads']})
for head in heads.values(): nn.init.normal_(head.weight, std=.2); nn.init.zeros_(head.bias)
log_scale = nn.Parameter(torch.tensor(math.log(16.)))
if args.start:
    saved = torch.load(args.start)
    encoder.load_state_dict(saved['encoder']); encoder.table.copy_(saved['table'])
    heads.load_state_dict(saved['heads'])
rows_adam = RowAdam(encoder.table)
decayed = [p for p in [*encoder.parameters(), *heads.parameters()] if p.dim() > 1]
plain = [p for p in [*encoder.parameters(), *heads.parameters()] if p.dim() < 2] + [log_scale]
adam = Adam([(p, .05) for p in decayed] + [(p, 0.) for p in plain])

def stream(items, size, length):
    """Endless batches of like length: shuffled, sorted within chunks, shuffled again."""
    while True:
        order = rng.permutation(len(items)); out = []
        for start in range(0, len(order), size * 16):
            chunk = sorted(order[start:start + size * 16], key=lambda at: length(items[at]))
            out += [chunk[k:k + size] for k in range(0, len(chunk), size)]
        for at in rng.permutation(len(out)):
            if len(out[at]) >= size // 2: yield [items[i] for i in out[at]]
label_streams = {name: stream(t['train'], BATCH, lambda item: len(item[0])) for name, t in tasks.items()}
pair_streams = {name: stream(p, PAIR_BATCH, lambda item: len(item[1])) for name, p in pairs.items()}

def forward(sequences):
    distinct, places, mask = batch_of(sequences, .12)
    rows = encoder.table[distinct].requires_grad_()
    return encoder(rows, places, mask, .3), distinct, rows

def check():
    parts = []
    for name, t in tasks.items():
        e = embed(encoder, [s for s, _ in t['tune']])
        for at, h in enumerate(t['heads']):
            with torch.no_grad(): right = heads[f'{name}/{h["head"]}'](e).argmax(1).numpy() == np.array([y[at] for _, y in t['tune']])
            parts.append(f'{name}/{h["head"][:3]} {right.mean():.4f}')
    return ', '.join(parts)

def save(): torch.save(dict(encoder=encoder.state_dict(), table=encoder.table, heads=heads.state_dict(), sets={n: t['heads'] for n, t in tasks.items()}), f'{args.run}/{args.out}')

names = [n for n in SHARES if n == 'pairs' or n in tasks]
share = np.array([SHARES[n] for n in names]); share /= share.sum()
pair_names = list(pair_streams); pair_share = np.array([PAIR_SHARES[n] for n in pair_names]); pair_share /= pair_share.sum()
began, step, last, losses, seen = time.time(), 0, time.time(), {}, 0
while True:
    done = (time.time() - began) / (60 * args.minutes)
    if done >= 1: break
    rate = args.rate * (min(1, done / .05) if done < .05 else max(.005, .5 * (1 + math.cos(math.pi * (done - .05) / .95))))
    encoder.train(); name = names[rng.choice(len(names), p=share)]
    if name == 'pairs':
        source = pair_names[rng.choice(len(pair_names), p=pair_share)]; batch = next(pair_streams[source])
        left, right = [a for a, _ in batch], [b for _, b in batch]
        e, distinct, rows = forward(left + right)
        scores = log_scale.exp() * e[:len(left)] @ e[len(left):].T
        # The same text on one side of two pairs is no negative.
        keys_l, keys_r = [a.tobytes() for a in left], [b.tobytes() for b in right]
        same = torch.tensor([[i != j and (keys_l[i] == keys_l[j] or keys_r[i] == keys_r[j]) for j in range(len(left))] for i in range(len(left))]) if len(set(keys_l)) + len(set(keys_r)) < 2 * len(left) else None
        if same is not None: scores = scores.masked_fill(same, -1e4)
        gold = torch.arange(len(left)); loss = .5 * (F.cross_entropy(scores, gold) + F.cross_entropy(scores.T, gold))
    else:
        batch = next(label_streams[name]); e, distinct, rows = forward([s for s, _ in batch]); loss = 0
        for at, h in enumerate(tasks[name]['heads']):
            gold = torch.tensor([y[at] for _, y in batch])
            loss = loss + (1 if at == 0 else .6) * F.cross_entropy(heads[f'{name}/{h["head"]}'](e) * 4, gold, label_smoothing=.1)
    loss.backward(); adam.step(rate); rows_adam.step(distinct, rows.grad * min(1, 2. / (float(rows.grad.norm()) + 1e-9)), rate)
    step += 1; losses[name] = .95 * losses.get(name, loss.item()) + .05 * loss.item(); seen += len(e)
    if time.time() - last > (20 if args.minutes < 5 else 300):
        last = time.time(); save()
        print(f'step {step}, {last - began:.0f} s, {seen} texts, rate {rate:.5f}, scale {log_scale.exp():.1f},', {k: round(v, 3) for k, v in losses.items()}, check(), flush=True)
save(); print(f'step {step}, {time.time() - began:.0f} s, end,', check(), flush=True)
