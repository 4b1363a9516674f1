import { transformSync } from 'esbuild';
import { CUSTOM_PROPERTIES, PARTS } from '../../../widget/public-looks.ts';

/** The faults of a style sheet: its syntax, and parts and properties that the widget lacks. */
export function checkCss(css: string): readonly string[] {
  const parts = [...css.matchAll(/::part\(([^)]*)\)/g)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  const properties = [...css.matchAll(/--presort-[\w-]+/g)].map(([name]) => name);
  return [
    ...formFaults(css),
    ...parts.filter((name) => !PARTS.some((one) => one.name === name)).map((one) => `part ${one}`),
    ...properties
      .filter((name) => !CUSTOM_PROPERTIES.some((one) => one.name === name))
      .map((name) => `property ${name}`),
  ];
}

function formFaults(css: string): readonly string[] {
  const { warnings } = transformSync(css, { loader: 'css', logLevel: 'silent' });
  return warnings.map(({ text }) => text);
}
