/** Longest text that the full encoder reads, in characters: its tokenizer's cost grows with the square of the length. */
const MAX_ENCODER_CHARACTERS = 640;

/**
 * Normalised text (`normaliseTicket`) as our own full encoder reads it: lower case, no accents, one line, single spaces,
 * cut between words. The encoder was trained on exactly this form.
 */
export function encoderText(text: string): string {
  const line = text
    .slice(0, 4 * MAX_ENCODER_CHARACTERS)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= MAX_ENCODER_CHARACTERS) return line;
  const space = line.lastIndexOf(' ', MAX_ENCODER_CHARACTERS);
  return line.slice(0, space > 0 ? space : MAX_ENCODER_CHARACTERS);
}
