import { describe, expect, test } from 'vitest';
import { presort } from '../../test/fixtures/cli.ts';
import { RECORDED_FLAGS } from '../../src/train/fit/train-command.ts';
import { COMMANDS } from './commands.ts';
import { readFlags } from './flags.ts';
import { describeCommand, listCommands } from './help.ts';
import { nearest } from './nearest.ts';
import { TRAIN } from './specs/train.ts';
import { readTargets } from './train-targets.ts';

const specs = COMMANDS.map(({ spec }) => spec);

describe('what is declared of a command is true', () => {
  test.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
    expect(spec.summary).toMatch(/^[A-Z].*\.$/);
    for (const { help } of spec.operands) expect(help).toMatch(/\.$/);
    for (const [name, flag] of Object.entries(spec.flags)) {
      expect(flag.help, name).toMatch(/^[A-Z].*[^.]\.$/);
      expect(flag.default, name).not.toBe('');
      expect(flag.value === undefined, name).toBe(flag.type === 'boolean');
      const words = shellWords(flag.example);
      expect(readFlags([...words, ...spec.operands.map(() => 'x')], spec).has(name), name).toBe(
        true,
      );
    }
    expect(spec.examples.length).toBeGreaterThan(0);
    for (const example of spec.examples) {
      const [command, ...rest] = shellWords(example.replace(/ < .*/, ''));
      expect(command).toBe(spec.name);
      const flags = readFlags(rest, spec);
      for (const [name, { required }] of Object.entries(spec.flags))
        if (required) expect(flags.has(name), `${example} lacks --${name}`).toBe(true);
    }
  });

  test('a manifest records every flag of train but where a state or embeddings are kept', () => {
    expect([...RECORDED_FLAGS].sort()).toEqual(
      Object.keys(TRAIN.flags)
        .filter((name) => name !== 'checkpoint' && name !== 'embeddings')
        .sort(),
    );
  });

  test('numbers and choices fall back on the declared default', () => {
    const flags = readFlags(['x.csv'], TRAIN);
    expect(flags.whole('seed', 0)).toBe(Number(TRAIN.flags.seed.default));
    expect(readTargets(flags)).toEqual({ all: 0.95, byLanguage: {} });
    expect(flags.oneOf('balance', ['none', 'weights', 'smote'])).toBe('none');
  });
});

describe('help', () => {
  test.each([[[]], [['help']], [['--help']], [['-h']], [['help', '--help']]])(
    'presort %j lists every command',
    async (args: readonly string[]) => {
      expect(await presort(args)).toEqual({ code: 0, stdout: listCommands(specs), stderr: '' });
    },
  );

  test.each([
    [['help', 'train']],
    [['train', '--help']],
    [['train', 'x.csv', '--out', 'x', '--help']],
  ])('presort %j describes train', async (args) => {
    expect(await presort(args)).toEqual({ code: 0, stdout: describeCommand(TRAIN), stderr: '' });
  });

  test('a description has every flag with its sentence, default and example', () => {
    for (const spec of specs) {
      const text = describeCommand(spec);
      for (const [name, flag] of Object.entries(spec.flags))
        for (const part of [`--${name}`, flag.help, `Default: ${flag.default}.`, flag.example])
          expect(text).toContain(part);
    }
  });
});

describe('a mistyped word names the nearest', () => {
  test.each([
    [['trian'], 'The nearest is "train".'],
    [['help', 'clasify'], 'The nearest is "classify".'],
    [['classify', '--txt', 'a'], 'The nearest is --text.'],
    [['train', 'x.csv', '--sed=3'], 'The nearest is --seed.'],
  ])('%j', async (args, hint) => {
    const { code, stdout, stderr } = await presort(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(hint);
    expect(stderr).toMatch(/^presort: usage: [^\n]+\n$/);
  });

  test('nothing is near a word that resembles none', async () => {
    expect((await presort(['frobnicate'])).stderr).not.toContain('nearest');
    expect(nearest('', ['train'])).toBeNull();
  });

  test.each([
    ['tarin', 'train'],
    ['Train', 'train'],
    ['evaluat', 'evaluate'],
    ['in', 'in'],
    ['im', 'in'],
    ['bundles', 'bundle'],
  ])('%s means %s', (word, meant) => {
    expect(nearest(word, ['train', 'evaluate', 'in', 'bundle'])).toBe(meant);
  });
});

/** Splits a line as a shell does, as far as the examples need it. */
function shellWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
