/**
 * A share in [0, 1] in English, as reports and terminals write it: 93.4 %. The app formats shares
 * in the language of the reader.
 */
export function percent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)} %`;
}
