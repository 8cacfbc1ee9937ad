import type { LineTone } from '@kilotoken/ui'

const TONES: Readonly<Record<string, LineTone>> = {
  compute: 'rent',
  input: 'rent',
  cached: 'network',
  cache_write: 'maintenance',
  reasoning: 'staff',
  output: 'energy',
  depreciation: 'hardware',
  energy: 'energy',
  staff: 'staff',
  network: 'network',
  storage: 'maintenance',
}

/** The hue of a cost line. Few hues can be told apart, so lines that never meet in one bar share one. */
export function lineTone(line: string): LineTone {
  return TONES[line] ?? 'other'
}
