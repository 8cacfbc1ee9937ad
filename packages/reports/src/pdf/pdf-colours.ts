import type { CostLine } from '@kilotoken/cost-core'

/** The print set of the product's colours. */
export const PDF_COLOURS = {
  ink: '#16202b',
  soft: '#465260',
  muted: '#626d7a',
  rule: '#c9d0d8',
  hair: '#e2e6eb',
  accent: '#0d6170',
} as const

/** Tokens and machines hardly meet in one bar, so a few hues serve twice. A line without one does not compile. */
const LINES: Readonly<Record<CostLine, string>> = {
  compute: '#065a9d',
  input: '#065a9d',
  cached: '#039b91',
  cache_write: '#708c3f',
  reasoning: '#7f7acb',
  output: '#b18d0e',
  commitment_unused: '#8a6d3b',
  failures: '#9c2f2f',
  facility: '#8a6d3b',
  egress: '#4f9da6',
  finance: '#3d5a80',
  tax: '#5b5b8c',
  depreciation: '#2e779a',
  disposal: '#6b7f8c',
  licences: '#88375f',
  support: '#486301',
  energy: '#b18d0e',
  staff: '#b65c4d',
  data: '#7f7acb',
  storage: '#708c3f',
  network: '#039b91',
  management: '#b16487',
}

/** A cost line has the same hue wherever it is drawn. */
export function lineColour(line: string): string {
  return LINES[line as CostLine] ?? PDF_COLOURS.muted
}
