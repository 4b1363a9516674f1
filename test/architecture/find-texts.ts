import { parse } from 'svelte/compiler';
import ts from 'typescript';

/** Names that are the same in every language, units, and labels of keys on a keyboard. */
const NAMES =
  /\b(Presort|API|CSV|CSP|PNG|HTTP|HTML|JSON|JSONL|TSV|UTF|WebGL|WebGPU|WebAssembly|Enter|Escape|Esc|ms|px)\b/gu;
/** Attributes that the browser shows or a screen reader reads. */
const SPOKEN = /^(title|alt|placeholder|label|summary|aria-(label|description|valuetext))$/;
/** Elements whose text is code. */
const CODE = /^(code|kbd|pre|samp|style|script)$/;

/**
 * How a piece of a component is searched: in `text` every word is a text, in `script` only a
 * sentence or a caption is, in `code` nothing is.
 */
type Place = 'text' | 'script' | 'code';

/** What people would read in one language only: the words in a component's markup and scripts. */
export function textsOfComponent(source: string): readonly string[] {
  const root = parse(source, { modern: true });
  const scripts = [root.module, root.instance].flatMap((part) =>
    !part
      ? []
      : textsOfScript(source.slice(part.start, part.end).replace(/^.*?>|<\/script>$/gs, '')),
  );
  const found: string[] = [];
  visit(root.fragment.nodes, 'text', found);
  return [...found, ...scripts];
}

/** The same for a module of TypeScript. */
export function textsOfScript(source: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (isCode(node)) return;
    if (ts.isStringLiteralLike(node)) note(node.text, 'script', found);
    if (ts.isTemplateExpression(node))
      note(
        [node.head, ...node.templateSpans.map(({ literal }) => literal)]
          .map(({ text }) => text)
          .join('…'),
        'script',
        found,
      );
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('module.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

/** Texts that no user reads: names of files and types, keys, and errors for developers. */
function isCode(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node))
    return true;
  if (ts.isCallExpression(node)) return node.expression.kind === ts.SyntaxKind.ImportKeyword;
  if (ts.isNewExpression(node)) return node.expression.getText().endsWith('Error');
  return (
    ts.isStringLiteralLike(node) &&
    (ts.isCaseClause(node.parent) ||
      (ts.isBinaryExpression(node.parent) &&
        node.parent.operatorToken.kind !== ts.SyntaxKind.PlusToken &&
        /^[!=]=/.test(node.parent.operatorToken.getText())))
  );
}

interface Node {
  readonly type: string;
  readonly name?: unknown;
  readonly value?: unknown;
  readonly [part: string]: unknown;
}

function visit(node: unknown, place: Place, found: string[]): void {
  if (Array.isArray(node)) for (const one of node) visit(one, place, found);
  if (!isNode(node)) return;
  switch (node.type) {
    case 'Text':
      note(String(node['data']), place, found);
      return;
    case 'Literal':
      if (typeof node.value === 'string') note(node.value, place, found);
      return;
    case 'TemplateLiteral':
      note(
        (node['quasis'] as { value: { cooked: string } }[])
          .map(({ value }) => value.cooked)
          .join('…'),
        place,
        found,
      );
      visit(node['expressions'], below(place), found);
      return;
    case 'ConditionalExpression':
      visit(node['test'], below(place), found);
      visit([node['consequent'], node['alternate']], place, found);
      return;
    case 'LogicalExpression':
      visit([node['left'], node['right']], place, found);
      return;
    case 'BinaryExpression':
      visit(
        [node['left'], node['right']],
        /^[!=]=/.test(String(node['operator'])) ? 'code' : place,
        found,
      );
      return;
    case 'RegularElement':
      for (const part of node['attributes'] as Node[]) visit(part, attributePlace(part), found);
      visit(node['fragment'], CODE.test(String(node.name)) ? 'code' : 'text', found);
      return;
    case 'Component':
      visit(node['attributes'], 'script', found);
      visit(node['fragment'], 'text', found);
      return;
    case 'Attribute':
      visit(node.value, place, found);
      return;
    case 'Fragment':
      visit(node['nodes'], place, found);
      return;
    case 'ExpressionTag':
      visit(node['expression'], place, found);
      return;
    default:
      for (const part of Object.values(node))
        visit(
          part,
          isBlock(node) && isNode(part) && part.type === 'Fragment' ? 'text' : below(place),
          found,
        );
  }
}

/** In an expression that a text depends on, only whole sentences count as texts. */
const below = (place: Place): Place => (place === 'code' ? 'code' : 'script');

function attributePlace({ name, type }: Node): Place {
  if (type === 'StyleDirective' || type === 'ClassDirective') return 'code';
  if (SPOKEN.test(String(name))) return 'text';
  return /^on/.test(String(name)) || type !== 'Attribute' ? 'script' : 'code';
}

const isBlock = ({ type }: Node): boolean => /Block$|Element$|^Svelte/.test(type);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function note(text: string, place: Place, found: string[]): void {
  const bare = text.replace(NAMES, ' ');
  const isText =
    place === 'text'
      ? /\p{L}{2,}/u.test(bare)
      : place === 'script' &&
        (/\p{L}{2,}[,:;.]?\s+(\p{L}{2,}|…)|…\s+\p{L}{2,}/u.test(bare) ||
          /^\s*\p{Lu}\p{Ll}+[.…:]?\s*$/u.test(bare));
  if (isText) found.push(text.replace(/\s+/g, ' ').trim());
}
