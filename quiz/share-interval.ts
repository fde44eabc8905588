/**
 * How sure a share is that was counted a few times: five right of five does not mean always right. The
 * Bayesian interval for a binomial share with Jeffreys' prior, recommended for small counts by Brown, Cai
 * and DasGupta, "Interval Estimation for a Binomial Proportion", Statistical Science 16 (2001),
 * https://doi.org/10.1214/ss/1009213286. Its limits are quantiles of a Beta distribution, which is the
 * regularised incomplete beta function by its continued fraction, https://dlmf.nist.gov/8.17#E22.
 */

/** Two shares, 0 to 1, between which a true share very likely lies. */
export type ShareInterval = { readonly low: number; readonly high: number };

/** The part of the belief that lies within the interval. */
const CREDENCE = 0.9;
/** Jeffreys' prior: half an answer of either kind before the first. */
const PRIOR = 0.5;
/** Halvings of the range from 0 to 1: as fine as the numbers are. */
const HALVINGS = 50;
/** The fraction settles within a few times the root of the count: enough for 20,000 answers. */
const FRACTION_TERMS = 200;

/** Returns between which shares the true one very likely lies, after `right` of `asked` whole answers. */
export function shareInterval(right: number, asked: number): ShareInterval {
  const wrong = asked - right;
  const outside = (1 - CREDENCE) / 2;
  const low = betaQuantile(outside, { right, wrong });
  // The distribution of the wrong share is the mirror of it.
  return { low, high: 1 - betaQuantile(outside, { right: wrong, wrong: right }) };
}

type Counts = { readonly right: number; readonly wrong: number };

function betaQuantile(probability: number, counts: Counts): number {
  const logBeta = logBetaOf(counts);
  let [low, high] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, counts, logBeta) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that a share is below `x`, which lies between 0 and 1. */
function incompleteBeta(x: number, { right, wrong }: Counts, logBeta: number): number {
  const [a, b] = [right + PRIOR, wrong + PRIOR];
  // Beyond the bulk the fraction converges slowly: there the other tail is reckoned.
  if (x > (a + 1) / (a + b + 2)) {
    return 1 - incompleteBeta(1 - x, { right: wrong, wrong: right }, logBeta);
  }
  let fraction = 1;
  for (let term = FRACTION_TERMS; term > 0; term--) {
    const m = Math.floor(term / 2);
    const d =
      term % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    fraction = 1 + d / fraction;
  }
  return Math.exp(a * Math.log(x) + b * Math.log(1 - x) - logBeta) / (a * fraction);
}

/** The logarithm of B(right + 1/2, wrong + 1/2), from Γ(n + 1/2) = √π · 1/2 · 3/2 ⋯ (n − 1/2). */
function logBetaOf({ right, wrong }: Counts): number {
  let sum = Math.log(Math.PI);
  for (let n = 1; n <= right; n++) sum += Math.log(n - PRIOR);
  for (let n = 1; n <= wrong; n++) sum += Math.log(n - PRIOR);
  for (let n = 2; n <= right + wrong; n++) sum -= Math.log(n);
  return sum;
}
