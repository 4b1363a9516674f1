import { describe, expect, test } from 'vitest';
import { quoteKindOf, stripSubjectPrefixes } from './subject-signs.ts';

const ANSWERS = [
  ...['Re', 'RE', 'AW', 'Aw', 'Antwort', 'Antw.', 'Rép', 'RÉP', 'Rép.', 'Réponse', 'Réf', 'Réf.'],
  ...['RES', 'Res', 'Resp', 'Respuesta', 'Resposta', 'SV', 'Rif'],
];
const FORWARDS = [
  ...['Fwd', 'FW', 'WG', 'Wg', 'Weitergeleitet', 'TR', 'Tr', 'Transféré', 'RV', 'Rv', 'Reenviado'],
  ...['ENC', 'Enc', 'Encaminhada', 'Reencaminhado'],
];
const ENDS = [':', ' :', '\u00a0:', '：', '[2]:', '[12] :', '(3):', '^2:', ' *2:'];

describe.each([
  ['reply', ANSWERS],
  ['forward', FORWARDS],
] as const)('signs of a %s', (kind, signs) => {
  test.each(signs)('%s, with counters and blanks', (sign) => {
    for (const end of ENDS) {
      expect(stripSubjectPrefixes(`${sign}${end} Lampe`.normalize('NFKC')), end).toBe('Lampe');
      expect(quoteKindOf(`${sign}${end} Lampe`), end).toBe(kind);
    }
  });
});

test.each([
  ['AW: WG: Re: Lampe', 'handed'],
  ['Rép : TR : lampe', 'handed'],
  ['RES: ENC: RE: lâmpada', 'handed'],
  ['RV: RE: lámpara', 'forward'],
  ['Re[2]: Antwort: Lampe', 'reply'],
])('chains: %s', (subject, kind) => {
  expect(stripSubjectPrefixes(subject)).toMatch(/^l.mp/i);
  expect(quoteKindOf(subject)).toBe(kind);
});

test.each([
  'Antworten: keine kommt an',
  'Antwort auf meine Frage fehlt',
  'Transferencia: no llegó',
  'Transfert : bloqué',
  'Encaminhamento: erro',
  'Weiterleitung: geht nicht',
  'Enviado: pedido sin factura',
  'Référence : Lampe',
  'Réponses : aucune',
  'Resposta que não chega',
  'Report: wrong figures',
  'Refund: two months late',
])('"%s" is no sign', (subject) => {
  expect(stripSubjectPrefixes(subject)).toBe(subject);
  expect(quoteKindOf(subject)).toBe(null);
});
