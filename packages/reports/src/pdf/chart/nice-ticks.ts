const STEPS = [1, 2, 2.5, 5, 10]
const MOST_TICKS = 5

/** Round values from 0 to at least `most`, for an axis. */
export function niceTicks(most: number): readonly number[] {
  if (!(most > 0) || !Number.isFinite(most)) return [0]
  const raw = most / (MOST_TICKS - 1)
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = (STEPS.find((each) => each * power >= raw * (1 - 1e-9)) ?? 10) * power
  const count = Math.ceil(most / step - 1e-9)
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}
