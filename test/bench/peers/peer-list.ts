/** All peers, the quick ones first. */
export interface PeerCard {
  readonly name: string;
  readonly title: string;
  readonly kind: 'ours' | 'node' | 'python';
  /** One sentence for the page. */
  readonly about: string;
}

export const PEERS: readonly PeerCard[] = [
  {
    name: 'compact',
    title: 'Presort, compact tier',
    kind: 'ours',
    about:
      'The bundle `support` as it is shipped, English alone; a ticket is a whole triage with language, scope, priority, team and reply. Its heads also learnt from generated tickets and from texts out of scope.',
  },
  {
    name: 'compact-head',
    title: 'Presort, taught here',
    kind: 'ours',
    about:
      'A head over the shared encoder, taught the same rows as the peers and nothing else, by the code of `presort train --mode head`; a ticket is normalised and classified.',
  },
  {
    name: 'tfidf-lr',
    title: 'TF-IDF + logistic regression',
    kind: 'python',
    about: 'scikit-learn, single words, sublinear counts.',
  },
  {
    name: 'tfidf-pairs-lr',
    title: 'TF-IDF of pairs + logistic regression',
    kind: 'python',
    about: 'scikit-learn, words and pairs of words.',
  },
  {
    name: 'tfidf-nb',
    title: 'TF-IDF + Naive Bayes',
    kind: 'python',
    about: 'scikit-learn, complement Naive Bayes over single words.',
  },
  {
    name: 'fasttext',
    title: 'fastText',
    kind: 'python',
    about:
      'Supervised: 50 numbers, pairs of words, pieces of 3 to 5 letters, 100,000 buckets, 25 epochs at a rate of 0.5, one thread.',
  },
  {
    name: 'fasttext-small',
    title: 'fastText, quantised',
    kind: 'python',
    about: 'The fastText model, quantised and cut to 20,000 rows.',
  },
  {
    name: 'model2vec-lr',
    title: 'model2vec + logistic regression',
    kind: 'python',
    about: 'Static embeddings out of the folder that `MODEL2VEC` names, with scikit-learn.',
  },
  {
    name: 'minilm-tier',
    title: 'Presort, full tier',
    kind: 'ours',
    about: 'The shipped bundle with its full tier: compact scores and those of MiniLM, added.',
  },
  {
    name: 'use-lite-lr',
    title: 'USE-lite + logistic regression',
    kind: 'node',
    about:
      'Universal Sentence Encoder lite with its real weights through its own package, on TensorFlow.js WASM.',
  },
  {
    name: 'minilm-lr',
    title: 'MiniLM + logistic regression',
    kind: 'node',
    about: 'all-MiniLM-L6-v2, rounded to bytes, as `models/minilm` has it, on TensorFlow.js WASM.',
  },
];

export function cardOf(name: string): PeerCard {
  const card = PEERS.find((peer) => peer.name === name);
  if (!card) throw new RangeError(`no peer ${name}`);
  return card;
}
