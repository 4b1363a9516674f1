/** A share in [0, 1] as reports and terminals write it, in English: 93.4 %. The app has the forms of each language. */
export function percent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits)} %`;
}
