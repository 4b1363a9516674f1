import type { WeightsHeader } from '../../compact/weights-file.ts';
import { sectionBytes } from '../../compact/weights-file.ts';
import type { PackedSection } from './weights-writer.ts';

/** Sections that a coarse first answer needs: the lexical half of the category head. */
const FIRST = /^lexical(?:\.|$)|^category\.(?!dense)/;

/** The sections in the order in which a page wants to receive them: those of the first answer lead. */
export function orderSections(sections: readonly PackedSection[]): readonly PackedSection[] {
  return [
    ...sections.filter(({ name }) => FIRST.test(name)),
    ...sections.filter(({ name }) => !FIRST.test(name)),
  ];
}

/**
 * How many bytes at the start of `weights.bin` hold every section of the first answer; null when
 * the bundle has no lexical half.
 */
export function firstPartBytes(weights: Uint8Array): number | null {
  const start = 8 + new DataView(weights.buffer, weights.byteOffset).getUint32(4, true);
  const { sections } = JSON.parse(
    new TextDecoder().decode(weights.subarray(8, start)),
  ) as WeightsHeader; // written by weights-writer.ts
  const first = sections.filter(({ name }) => FIRST.test(name));
  const last = first.at(-1);
  if (
    !last ||
    !first.some(({ name }) => name === 'lexical') ||
    first.some((section, at) => sections[at] !== section)
  )
    return null;
  return start + last.at + sectionBytes(last);
}
