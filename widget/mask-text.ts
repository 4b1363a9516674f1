import type { SecretKind } from './privacy-shield.ts';

/** What stands in the text instead. A card and an account keep their last four digits, by which support can ask. */
export function maskOf(kind: SecretKind, piece: string): string {
  if (kind === 'secret' || kind === 'national-id') return '••••••••';
  const tail = piece.replace(/[^\dA-Z]/gi, '').slice(-4);
  return `•••• ${tail}`;
}
