/** Values a page may draw: figures times months times trials. More of them is a run in the background. */
const MOST_VALUES = 50_000_000
const MOST_TRIALS = 10_000
const FEWEST_TRIALS = 200

/** How many trials a page draws of those a plan asks for, by the number of values one trial has. The page says how many. */
export function pageTrials(asked: number, valuesOfATrial: number): number {
  const affordable = Math.floor(MOST_VALUES / Math.max(valuesOfATrial, 1))
  return Math.min(asked, MOST_TRIALS, Math.max(affordable, FEWEST_TRIALS))
}
