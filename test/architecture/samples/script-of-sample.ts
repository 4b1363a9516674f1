import { compile, parse } from 'svelte/compiler';
import type { Sample } from './collect-samples.ts';
import { checkHtml, checkSetting } from './check-html.ts';

/** A script for the compiler; `ending` names its language. */
export interface Script {
  readonly ending: 'ts' | 'tsx' | 'js' | 'jsx';
  readonly code: string;
}

/** The script in a sample of any language; null if it has none. */
export function scriptOf({ lang, what, text }: Sample): Script | null {
  switch (lang) {
    case 'ts':
    case 'tsx':
    case 'js':
    case 'jsx':
      return { ending: lang, code: text };
    case 'json':
      if (what !== 'result') return null;
      return {
        ending: 'ts',
        code: `import type { Triage } from 'presort/widget';\nexport const result: Triage = ${text};`,
      };
    case 'html': {
      const [, code] = /<script type="module">([^]*?)<\/script>/.exec(text) ?? [];
      return code === undefined ? null : { ending: 'js', code };
    }
    case 'vue':
    case 'svelte': {
      const [, code = ''] = /<script[^>]*>([^]*?)<\/script>/.exec(text) ?? [];
      return { ending: 'js', code };
    }
    default:
      return null;
  }
}

/** The faults in the markup of a framework's sample. */
export function markupFaults({ lang, text }: Sample): readonly string[] {
  switch (lang) {
    case 'vue':
      return checkHtml(/<template>([^]*)<\/template>/.exec(text)?.[1] ?? '');
    case 'svelte':
      return svelteFaults(text);
    case 'ts':
      return checkHtml(/template: `([^`]*)`/.exec(text)?.[1] ?? '');
    case 'jsx':
    case 'tsx':
      return [...text.matchAll(/<presort-suggest([^]*?)\/?>/g)].flatMap(([, attributes = '']) =>
        [...attributes.matchAll(/([\w-]+)=(?:"([^"]*)"|\{)/g)]
          .filter(([, name]) => name !== 'ref')
          .flatMap(([, name = '', value = '']) => checkSetting(name, value)),
      );
    default:
      return [];
  }
}

function svelteFaults(source: string): readonly string[] {
  try {
    const { warnings } = compile(source, { generate: 'client' });
    const faults = warnings.map(({ message }) => message);
    for (const node of parse(source, { modern: true }).fragment.nodes)
      if (node.type === 'RegularElement' && node.name === 'presort-suggest')
        for (const one of node.attributes)
          if (one.type === 'Attribute') faults.push(...checkSetting(one.name, ''));
    return faults;
  } catch (error) {
    return [String(error)];
  }
}
