const POINTS = 40

/** With fewer trials than this there is next to nothing beyond a p5 or a p95. */
const FEWEST_TRIALS = 100

/**
 * After how many trials a run writes down how well its percentiles are known: some 40 points, denser at the start.
 *
 * The k-th point stands at (k/40)² of the run, so that the distance between points grows with the trials done. Depends
 * on nothing but `trials`, so a run that was stopped and resumed has the same points. The last one is `trials` itself.
 */
export function checkpoints(trials: number): readonly number[] {
  const points = Array.from({ length: POINTS - 1 }, (_, k) =>
    Math.floor((trials * (k + 1) ** 2) / POINTS ** 2),
  )
  return [...points.filter((point) => point >= FEWEST_TRIALS && point < trials), trials]
}
