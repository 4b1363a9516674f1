import { describe, expect, it } from 'vitest';
import { startProcessorClock } from '../../test/fixtures/processor-time.ts';
import { trainTinyBundle } from '../../test/fixtures/tiny-bundle.ts';
import { EngineError } from '../core/errors.ts';
import { createCompactModel } from './compact-model.ts';
import { WEIGHTS_MAGIC } from './weights-file.ts';

const { bundle } = await trainTinyBundle();

type Section = Record<string, unknown>;
interface OpenHeader {
  config: Record<string, unknown>;
  sections: (Section | null)[];
}

/** The tiny bundle's weights with another header, whose length may be no multiple of eight. */
function withHeader(change: (header: OpenHeader) => void, padding = 8): Uint8Array {
  const { weights } = bundle;
  const view = new DataView(weights.buffer, weights.byteOffset, weights.byteLength);
  const base = 8 + view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(weights.subarray(8, base))) as OpenHeader; // a copy of our own
  change(header);
  const text = JSON.stringify(header);
  const head = new TextEncoder().encode(
    text.padEnd(Math.ceil(text.length / padding) * padding + (padding === 8 ? 0 : 1)),
  );
  const bytes = new Uint8Array(8 + head.length + weights.length - base);
  new DataView(bytes.buffer).setUint32(0, WEIGHTS_MAGIC, true);
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, 8);
  bytes.set(weights.subarray(base), 8 + head.length);
  return bytes;
}

function codeOf(weights: Uint8Array): string {
  try {
    createCompactModel(bundle.manifest, weights).run('my invoice is wrong');
    return 'none';
  } catch (thrown) {
    return thrown instanceof EngineError ? thrown.code : String(thrown);
  }
}

const section = (header: OpenHeader, name: string): Section =>
  header.sections.find((one) => one?.['name'] === name) ?? {};

describe('a header of weights that nobody wrote', () => {
  it('is read where nothing is wrong with it', () => {
    expect(codeOf(withHeader(() => undefined))).toBe('none');
  });

  it.each<[string, (header: OpenHeader) => void]>([
    ['an entry that is nothing', (header) => header.sections.push(null)],
    ['a type that is none', (header) => (section(header, 'lexical')['type'] = 'u32')],
    ['a type in a list', (header) => (section(header, 'lexical.weights')['type'] = ['u8'])],
    ['a place between the numbers', (header) => (section(header, 'category.bias')['at'] = 7_521)],
    ['rows by halves', (header) => (section(header, 'grams')['rows'] = 511.5)],
    ['a size as a text', (header) => (section(header, 'words')['cols'] = '32')],
    ['fewer weights than features', (header) => (section(header, 'lexical.weights')['cols'] = 8)],
    ['lengths that overflow', (header) => (header.config['words'] = 1e308)],
    ['taps by halves', (header) => (header.config['taps'] = 1.5)],
    ['attention that does not divide', (header) => (header.config['attention'] = 5)],
  ])('is refused with %s', (_what, change) => {
    expect(codeOf(withHeader(change))).toBe('bundle-weights');
  });

  it('is refused where sections begin between multiples of eight', () => {
    expect(codeOf(withHeader(() => undefined, 2))).toBe('bundle-weights');
  });

  it('orders no memory and no time by a number beside a size of nothing', () => {
    const computedMs = startProcessorClock();
    const empty = withHeader((header) => {
      header.config['channels'] = 0;
      header.config['attention'] = 2e9;
      header.config['taps'] = 2e9;
      for (const name of ['taps', 'taps.bias', 'attention'])
        Object.assign(section(header, name), { rows: 0, cols: 0 });
    });
    expect(codeOf(empty)).toBe('bundle-weights');
    expect(computedMs()).toBeLessThan(500);
  });
});
