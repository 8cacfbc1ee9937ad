/** Too little is done to say how fast it goes. */
const FEWEST_DONE = 0.005

/** Milliseconds that are left of a run at the speed it has had so far; undefined while nobody can tell. */
export function timeLeft({
  elapsedMs,
  done,
  trials,
}: {
  elapsedMs: number | null
  done: number
  trials: number
}): number | undefined {
  if (elapsedMs === null || !(elapsedMs > 0) || trials <= 0 || done < FEWEST_DONE * trials) return undefined
  return (elapsedMs * Math.max(0, trials - done)) / done
}
