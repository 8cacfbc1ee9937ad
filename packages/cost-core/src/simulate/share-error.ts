/**
 * The standard error of a share counted in so many independent trials, √(p(1−p)/n); undefined without trials.
 *
 * Near 0 and 1 it is smaller than what is not known: a share of 0 is not certain to be 0.
 */
export function shareError(share: number, trials: number): number | undefined {
  return trials > 0 ? Math.sqrt((share * (1 - share)) / trials) : undefined
}
