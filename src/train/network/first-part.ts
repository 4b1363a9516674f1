import type { WeightsHeader } from '../../compact/weights-file.ts';
import { sectionBytes } from '../../compact/weights-file.ts';
import type { PackedSection } from './weights-writer.ts';

/** Sections that a first, coarse answer needs: the lexical half of the category head. */
const FIRST = /^lexical(?:\.|$)|^category\.(?!dense)/;

/**
 * Puts the sections of the first answer before the others, because a page downloads them in this
 * order.
 */
export function orderSections(sections: readonly PackedSection[]): readonly PackedSection[] {
  return [
    ...sections.filter(({ name }) => FIRST.test(name)),
    ...sections.filter(({ name }) => !FIRST.test(name)),
  ];
}

/**
 * Returns the number of bytes at the start of `weights.bin` that contain all sections of the first
 * answer; null when the bundle has no lexical half.
 */
export function firstPartBytes(weights: Uint8Array): number | null {
  const start = 8 + new DataView(weights.buffer, weights.byteOffset).getUint32(4, true);
  const { sections } = JSON.parse(
    new TextDecoder().decode(weights.subarray(8, start)),
  ) as WeightsHeader; // weights-writer.ts wrote this header
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
