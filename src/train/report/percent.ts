/** A share in [0, 1] as people read it in reports: 93.4 %. */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
