/** Natural logarithm of the gamma function for x > 0 (Lanczos, about 14 digits). */
function logGamma(x: number): number {
  const terms = [
    76.18009172947146, -86.50532032941677, 24.01409824083091, -1.231739572450155,
    0.1208650973866179e-2, -0.5395239384953e-5,
  ];
  const shifted = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  const sum = terms.reduce((total, term, at) => total + term / (x + 1 + at), 1.000000000190015);
  return -shifted + Math.log((2.5066282746310005 * sum) / x);
}

/**
 * Probability that a chi-square variable with `degrees` > 0 (not only whole) degrees of freedom is
 * at least `value`.
 */
export function chiSquareTail(value: number, degrees: number): number {
  if (!(value > 0)) return 1;
  const [shape, x] = [degrees / 2, value / 2];
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  if (x < shape + 1) {
    let [term, sum] = [1 / shape, 1 / shape];
    for (let at = 1; at < 1_000 && term > sum * 1e-15; at += 1) {
      term *= x / (shape + at);
      sum += term;
    }
    return Math.max(0, 1 - sum * front);
  }
  // Lentz's continued fraction of the upper part keeps its precision where the tail is thin.
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let at = 1; at < 1_000; at += 1) {
    const a = -at * (at - shape);
    b += 2;
    d = 1 / (a * d + b || 1e-300);
    c = b + a / c || 1e-300;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) break;
  }
  return Math.min(1, front * fraction);
}

/**
 * Fisher's exact test, one-sided: the probability of at least `hits` hits in a sample of `size`,
 * when the sample and a reference with `referenceHits` of `referenceSize` come from one source.
 */
export function fisherTail(
  hits: number,
  size: number,
  referenceHits: number,
  referenceSize: number,
): number {
  const allHits = hits + referenceHits;
  const all = size + referenceSize;
  const whole = logChoose(all, size);
  let sum = 0;
  for (let at = hits; at <= Math.min(size, allHits); at += 1) {
    if (size - at > all - allHits) continue;
    sum += Math.exp(logChoose(allHits, at) + logChoose(all - allHits, size - at) - whole);
  }
  return Math.min(1, sum);
}

function logChoose(of: number, some: number): number {
  return logGamma(of + 1) - logGamma(some + 1) - logGamma(of - some + 1);
}
