import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TempFolder } from '../../test/fixtures/cli.ts';
import { readEncoderFolder } from './encoder-folder.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

/** The example of src/full/README.md with the given changes. */
async function card(change: object = {}): Promise<void> {
  const readme = await readFile('src/full/README.md', 'utf8');
  const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '') as object; // our own page
  await folder.write('encoder.json', JSON.stringify({ ...example, ...change }));
}

it('the card of src/full/README.md is taken: what is missed are the files', async () => {
  await card();
  await expect(readEncoderFolder('minilm', folder.at('.'))).rejects.toMatchObject({
    code: 'encoder-missing',
    message: expect.stringContaining('model.json'),
  });
});

it.each([
  ['a format that nobody knows', { format: 'onnx' }],
  ['no id', { id: undefined }],
  ['a size in words', { dims: 'many' }],
  ['a file in a folder below', { files: { 'a/b.bin': { bytes: 1, sha256: '0'.repeat(64) } } }],
])('%s is refused', async (_, change) => {
  await card(change);
  await expect(readEncoderFolder('minilm', folder.at('.'))).rejects.toMatchObject({
    code: 'bad-input',
  });
});
