"""Trains the unigram vocabulary of the full tier's encoder with SentencePiece:

    python3 training/research/pretrain/train_vocabulary.py CORPUS OUT [pieces]

CORPUS is what write-corpus.ts wrote. OUT gets unigram.model (for train.py) and vocab.json (for the USE package: six reserved
symbols, then [piece, score]). Rows that measure ("held") are left out.
"""
import json, random, sys
import sentencepiece as spm

corpus, out, pieces = sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 20000
random.seed(1)
lines, name = [], ''
for line in open(f'{corpus}/labels.jsonl', encoding='utf-8'):
    row = json.loads(line)
    if 'set' in row: name = row['set']
    elif row['p'] != 'held': lines += [row['t']] * (2 if name == 'it-desk' else 1)
pairs = [json.loads(line) for line in open(f'{corpus}/pairs.jsonl', encoding='utf-8')]
lines += [text[:240] for pair in random.sample(pairs, min(60000, len(pairs))) for text in (pair['a'], pair['b'])]
random.shuffle(lines)
# Whole-character coverage is not wanted: rare characters become "unknown". Pieces stay in the Basic Multilingual Plane,
# because the package measures pieces in UTF-16 units.
spm.SentencePieceTrainer.train(
    sentence_iterator=iter(lines), model_prefix=f'{out}/unigram', vocab_size=pieces, model_type='unigram', character_coverage=0.9998,
    normalization_rule_name='identity', unk_id=0, bos_id=1, eos_id=2, pad_id=-1, num_threads=1, train_extremely_large_corpus=False, minloglevel=1,
    max_sentencepiece_length=20, shrinking_factor=0.7, seed_sentencepiece_size=200000)
model = spm.SentencePieceProcessor(model_file=f'{out}/unigram.model')
reserved = [['\ufffd', 0], ['<s>', 0], ['</s>', 0], ['<r1>', 0], ['<r2>', 0], ['<r3>', 0]]
rows = [[model.id_to_piece(i), round(model.get_score(i), 4)] for i in range(3, model.get_piece_size())]
assert all(len(piece.encode('utf-16-le')) == 2 * len(piece) and score < 0 for piece, score in rows)
json.dump(reserved + rows, open(f'{out}/vocab.json', 'w', encoding='utf-8'), ensure_ascii=False, separators=(',', ':'))
print(len(rows), 'pieces from', len(lines), 'texts')
