import { expect, it } from 'vitest';
import { snippetOf } from './widget-reference.ts';

it.each(['/models/support/', '/tools/presort/models/support/'])(
  'a site that copies the widget’s folder finds the bundle there, not at the app’s %s',
  (bundle) => {
    expect(snippetOf({ bundle })).toContain('data-bundle="models/support/"');
  },
);

it('leaves the address of another host as it is', () => {
  expect(snippetOf({ bundle: 'https://a.example/models/x/' })).toContain(
    'data-bundle="https://a.example/models/x/"',
  );
});
