/**
 * What breaks OpenMetrics 1.0 in a text: families out of place, samples without a type, counters
 * without `_total`, a missing end.
 */
export function metricProblems(text: string): string[] {
  const problems = text.endsWith('\n# EOF\n') ? [] : ['no # EOF at the end'];
  const types = new Map<string, string>();
  let family = '';
  for (const line of text.split('\n').slice(0, -2)) {
    const [, kind = '', name = '', type = ''] = /^# (TYPE|UNIT|HELP) (\w+) (.+)$/.exec(line) ?? [];
    if (kind === 'TYPE') {
      if (types.has(name)) problems.push(`${name} twice`);
      types.set(name, type);
      family = name;
      continue;
    }
    if (kind !== '') {
      if (name !== family) problems.push(`${line}: not of ${family}`);
      continue;
    }
    const sample =
      /^(\w+?)(\{(?:\w+="(?:[^"\\\n]|\\.)*",?)*\})? (-?\d+(?:\.\d+)?(?:e-?\d+)?)$/.exec(line);
    if (!sample) problems.push(`no sample: ${line}`);
    const suffixes: Readonly<Record<string, readonly string[]>> = {
      counter: ['_total'],
      gauge: [''],
      histogram: ['_bucket', '_count', '_sum'],
    };
    if (
      !(suffixes[types.get(family) ?? ''] ?? []).some((suffix) => sample?.[1] === family + suffix)
    )
      problems.push(`${line}: not of ${family}`);
  }
  return problems;
}
