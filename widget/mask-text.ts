import type { SecretKind } from './privacy-shield.ts';

/** The mask for a find. Cards and accounts keep their last four digits, so that support can ask. */
export function maskOf(kind: SecretKind, piece: string): string {
  if (kind === 'secret' || kind === 'national-id') return '••••••••';
  const tail = piece.replace(/[^\dA-Z]/gi, '').slice(-4);
  return `•••• ${tail}`;
}
