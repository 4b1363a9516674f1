import type { Growth, GrowthAxis, GrowthStep } from '../peers/figures.ts';
import { cardOf } from '../peers/peer-list.ts';
import { growthPower } from './growth-law.ts';
import { bytesText, countText, tableOf } from './texts.ts';

const INTRODUCTIONS: Readonly<Record<GrowthAxis, string>> = {
  labels: 'More labels, ten generated tickets of each teach:',
  tickets: 'More generated tickets of five labels teach:',
  words: 'Longer texts are asked; 500 generated tickets taught the peer:',
};

/** Tables of what grew, and the power that each cost grows with. */
export function growthPart(growth: readonly Growth[]): string {
  const axes = [...new Set(growth.map(({ axis }) => axis))];
  return [
    ...axes.flatMap((axis) => [INTRODUCTIONS[axis], tableFor(axis, growth)]),
    'The last column is the power: a cost of power 1 doubles where its cause doubles, one of power 0 stays. It is fitted over all places, so what is there at the start makes it smaller.',
  ].join('\n\n');
}

function tableFor(axis: GrowthAxis, growth: readonly Growth[]): string {
  const own = growth.filter((one) => one.axis === axis);
  const places = own[0]?.steps.map(({ at }) => countText(at)) ?? [];
  return tableOf(
    [axis, ...places, 'power'],
    own.flatMap(({ name, steps }) => [
      rowOf(
        `${cardOf(name).title}: one ticket`,
        steps,
        ({ singleMs }) => singleMs,
        (ms) => `${ms} ms`,
      ),
      ...(axis === 'words' || steps.some(({ trainSeconds }) => trainSeconds === null)
        ? []
        : [
            rowOf(
              `${cardOf(name).title}: learning`,
              steps,
              ({ trainSeconds }) => trainSeconds ?? 0,
              (s) => `${s} s`,
            ),
            rowOf(`${cardOf(name).title}: bytes`, steps, ({ wire }) => wire, bytesText),
          ]),
    ]),
  );
}

function rowOf(
  name: string,
  steps: readonly GrowthStep[],
  valueOf: (step: GrowthStep) => number,
  textOf: (value: number) => string,
): readonly string[] {
  const power = growthPower(steps.map((step) => [step.at, valueOf(step)] as const));
  return [
    name,
    ...steps.map((step) => textOf(valueOf(step))),
    power === null ? '–' : power.toFixed(2),
  ];
}
