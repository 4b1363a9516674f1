import { expect, test } from 'vitest';
import type { HeadManifest } from '../../src/core/manifest.ts';
import { speak } from '../strings/speak.ts';
import { de } from '../strings/de.ts';
import { createFace } from './head-face.ts';
import { descriptionsOf } from './panel-model.ts';

const HEAD: HeadManifest = {
  name: 'category',
  labels: ['Bug', 'Money'],
  descriptions: { Bug: 'It breaks.', Money: 'Bills.' },
  descriptionsIn: { de: { Bug: 'Es geht kaputt.', Money: 'Rechnungen.' } },
  temperature: 1,
  thresholds: { accept: 1, suggest: 0.4, targetPrecision: 0.95 },
};

test('what labels mean is said in the language of the panel, else as the bundle has it', () => {
  const face = createFace(HEAD.labels, null);
  expect(descriptionsOf(HEAD, speak('de', { de }), face)).toEqual(HEAD.descriptionsIn?.['de']);
  expect(descriptionsOf(HEAD, speak('en', {}), face)).toEqual(HEAD.descriptions);
  expect(descriptionsOf(undefined, speak('de', { de }), face)).toEqual({});
});
