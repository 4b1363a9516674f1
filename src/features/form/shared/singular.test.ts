import { expect, test } from 'vitest';
import { singularsOf } from './singular.ts';

test.each([
  ['Invoices', 'Invoice'],
  ['Enquiries', 'Enquiry'],
  ['Rechnungen', 'Rechnung'],
  ['Facturas', 'Factura'],
  ['Reclamaciones', 'Reclamacion'],
  ['Factures', 'Facture'],
  ['Faturas', 'Fatura'],
  ['Reclamações', 'Reclamação'],
  ['Invoices and payments', 'Invoice and payment'],
])('%s in the singular is among its forms: %s', (name, singular) => {
  expect(singularsOf(name)).toContain(singular);
});

test('short words, and what has no such ending, have no other form', () => {
  expect(singularsOf('Bugs')).toEqual([]);
  expect(singularsOf('Access')).toEqual([]);
});
