import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const SINKS = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'srcdoc'];

/** A test, with all that it is called by (`it`, `test.each(…)`, `atNight`), has at most 60 lines. */
const SHORT_TESTS = {
  create: (context) => ({
    CallExpression({ callee, arguments: given }) {
      let root = callee;
      while (root.type !== 'Identifier' && (root.callee ?? root.object ?? root.tag))
        root = root.callee ?? root.object ?? root.tag;
      if (!['it', 'test', 'atNight'].includes(root.name)) return;
      for (const node of given) {
        if (!node.type.endsWith('FunctionExpression')) continue;
        const lines = node.loc.end.line - node.loc.start.line + 1;
        if (lines > 60) context.report({ node, message: `This test has ${lines} lines of 60.` });
      }
    },
  }),
};

export default tseslint.config(
  { ignores: ['dist/', '.cache/', '.svelte-check/', 'node_modules/', 'models/', 'public/'] },
  ...tseslint.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node, ...globals.serviceworker } },
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels.' },
        ...SINKS.map((name) => ({
          selector: `MemberExpression[property.name="${name}"]`,
          message: `${name} takes markup: use textContent or DOM calls.`,
        })),
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 6],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    // Kernels: what every ticket or every step of training passes. A loop bounds the index there; in
    // sums of numbers a wrong one gives NaN, which every check of finite numbers finds. Everywhere
    // else `itemAt` and `addAt` read and write, and throw.
    files: [
      'src/{compact,engine/batch}/**/*.ts',
      'src/core/{dot,language-odds}.ts',
      'src/train/{baselines,kernels}/**/*.ts',
      'src/train/heads/{blend,dense-head,feature-rows,lexical-part,linear-svm,random,row-weights,scale-classes}.ts',
      'src/train/network/{tower,losses,steps,memory}/**/*.ts',
      'src/train/network/centre-embeddings.ts',
      'src/train/report/bootstrap.ts',
      'training/research/**/*.ts',
      '**/*.test.ts',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // A suite is one long callback; its tests are what has to be short.
  {
    files: ['**/*.test.ts'],
    plugins: { presort: { rules: { 'short-tests': SHORT_TESTS } } },
    rules: { 'max-lines-per-function': 'off', 'presort/short-tests': 'error' },
  },
  {
    files: ['test/{e2e,browser,setup}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'waitForTimeout', message: 'Wait for what happens: test/README.md.' },
      ],
    },
  },
  {
    files: ['*.config.{js,ts}', '**/*.config.js', '.size-limit.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
