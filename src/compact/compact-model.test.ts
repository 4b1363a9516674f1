import { describe, expect, it } from 'vitest';
import { createCompactModel } from './compact-model.ts';
import { WEIGHTS_MAGIC } from './weights-file.ts';
import { trainTinyBundle } from '../../test/fixtures/tiny-bundle.ts';

const { bundle } = await trainTinyBundle();
const model = createCompactModel(bundle.manifest, bundle.weights);

function best(text: string): string {
  const logits = model.run(text).logits['category'] ?? new Float32Array();
  return bundle.manifest.heads[0]?.labels[logits.indexOf(Math.max(...logits))] ?? '';
}

/** The weights with one 16-bit scale or 32-bit number of a section replaced. */
function damaged(section: string, offset: number, value: number): Uint8Array {
  const copy = bundle.weights.slice();
  const view = new DataView(copy.buffer);
  const length = view.getUint32(4, true);
  const { sections } = JSON.parse(new TextDecoder().decode(copy.subarray(8, 8 + length))) as {
    sections: { name: string; at: number; rows: number; cols: number; type: string }[];
  }; // written by this project
  const entry = sections.find(({ name }) => name === section);
  if (!entry) throw new Error(`no section ${section}`);
  const start = 8 + length + entry.at;
  if (entry.type === 'f32') view.setFloat32(start + offset, value, true);
  else
    view.setUint16(
      start + entry.rows * (entry.type === 'i4' ? Math.ceil(entry.cols / 2) : entry.cols) + offset,
      value,
      true,
    );
  return copy;
}

describe('compact model', () => {
  it('tells the topics it was trained on apart', () => {
    expect(best('please send the invoice again')).toBe('Billing Inquiry');
    expect(best('I forgot my password')).toBe('Account Management');
    expect(best('blank screen and an error message')).toBe('Bug Report');
  });

  it('embeds texts at unit length and knows which words it has learned', () => {
    const output = model.run('my invoice');
    expect(Math.hypot(...output.embedding)).toBeCloseTo(1, 3);
    expect(output.embedding).toHaveLength(model.dims);
    expect(output.knownShare).toBe(1);
    expect(model.run('qqqq wwww').knownShare).toBe(0);
  });

  it.each(['', 'my invoice', 'qqqq invoice wwww', 'invoice '.repeat(300) + 'qqqq'])(
    'tells the share of known words of %j without running',
    (text) => {
      expect(model.knownShare(text)).toBe(model.run(text).knownShare);
    },
  );

  it.each([
    '',
    ' ',
    'a',
    '?',
    '😀',
    '\u0000',
    '\ud800',
    'مرحبا بالعالم',
    'パスワードを忘れました',
    'naïve',
    'a'.repeat(100_000),
    'word '.repeat(10_000),
    '<script>alert(1)</script>',
    '?!'.repeat(5_000),
    '́'.repeat(500),
  ])('never gives a number that is not finite (%#)', (text) => {
    const { embedding, logits, knownShare } = model.run(text);
    expect(
      [...embedding, ...Object.values(logits).flatMap((row) => [...row]), knownShare].every(
        Number.isFinite,
      ),
    ).toBe(true);
  });

  it('reads no further than its limit', () => {
    const limit = bundle.manifest.encoder.maxTokens;
    const head = Array.from(
      { length: limit },
      (_, at) => ['invoice', 'refund', 'today'][at % 3],
    ).join(' ');
    expect(model.run(`${head} password login crash`).logits).toEqual(model.run(head).logits);
  });

  it.each([
    ['words', 0, 0x7f80],
    ['grams', 2, 0x7fc0],
    ['taps', 0, 0xff80],
    ['category.dense', 0, 0x7f80],
    ['category.lexical', 0, 0x7fc0],
    ['taps.bias', 0, NaN],
    ['attention', 4, Infinity],
    ['salience', 0, -Infinity],
    ['category.bias', 0, NaN],
  ])('refuses weights with a number in %s that is not finite', (section, offset, value) => {
    expect(() => createCompactModel(bundle.manifest, damaged(section, offset, value))).toThrow(
      expect.objectContaining({ code: 'bundle-weights' }),
    );
  });

  it('refuses weights that are cut off, empty or of another kind', () => {
    for (const length of [0, 3, 7, 8, 100, bundle.weights.length - 1_000]) {
      expect(() => createCompactModel(bundle.manifest, bundle.weights.slice(0, length))).toThrow(
        expect.objectContaining({ code: 'bundle-weights' }),
      );
    }
    const other = bundle.weights.slice();
    new DataView(other.buffer).setUint32(0, WEIGHTS_MAGIC + 1, true);
    expect(() => createCompactModel(bundle.manifest, other)).toThrow(
      expect.objectContaining({ code: 'bundle-weights' }),
    );
  });

  it('refuses a manifest with other labels than the weights have', () => {
    const heads = bundle.manifest.heads.map((head) => ({
      ...head,
      labels: [...head.labels, 'One more'],
    }));
    expect(() => createCompactModel({ ...bundle.manifest, heads }, bundle.weights)).toThrow(
      expect.objectContaining({ code: 'bundle-weights' }),
    );
  });

  it('reads weights at any offset of a larger buffer', () => {
    const shifted = new Uint8Array(bundle.weights.length + 3);
    shifted.set(bundle.weights, 3);
    expect(createCompactModel(bundle.manifest, shifted.subarray(3)).run('refund').logits).toEqual(
      model.run('refund').logits,
    );
  });

  it('names the word that speaks most for a label, with its place', () => {
    const text = 'Hello, my invoice looks strange';
    const [first] = [...model.contributions(text, 'category', 'Billing Inquiry')].sort(
      (a, b) => b.weight - a.weight,
    );
    expect(text.slice(first?.start, first?.end)).toBe('invoice');
    expect(model.contributions(text, 'category', 'No such label')).toEqual([]);
  });
});
