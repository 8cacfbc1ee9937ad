const SIX_OVER_PI = 1.909859317102744
const SMALLEST_TERM = 1e-18

/**
 * The rank correlation (Spearman) of two inputs whose normal scores have this correlation: 6/π · arcsin(rho/2).
 *
 * It is what data show of two inputs whatever their shapes; it lies within 0.018 of rho.
 *
 * @source Kruskal, "Ordinal Measures of Association", JASA 53 (1958), section 6: the bivariate normal
 */
export function spearmanOf(rho: number): number {
  return SIX_OVER_PI * arcsine(rho / 2)
}

/** x + x³/6 + 3x⁵/40 + …, for |x| ≤ ½, where each term is less than a quarter of the one before. */
function arcsine(x: number): number {
  let power = x
  let sum = x
  for (let odd = 1; Math.abs(power) > SMALLEST_TERM; odd += 2) {
    power *= (x * x * odd) / (odd + 1)
    sum += power / (odd + 2)
  }
  return sum
}
