import type { ChartTone } from '@kilotoken/ui'

const TONES: readonly ChartTone[] = ['accent', 'fees', 'energy', 'staff', 'rent', 'other']

/** The hue of the strategy with this number in the plan's order; dashed where the hues begin again. */
export function strategyTone(index: number): { tone: ChartTone; isDashed: boolean } {
  return { tone: TONES[index % TONES.length] ?? 'accent', isDashed: index >= TONES.length }
}
