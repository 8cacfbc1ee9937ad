/** The print set of the product's colours. */
export const PDF_COLOURS = {
  ink: '#16202b',
  soft: '#465260',
  muted: '#626d7a',
  rule: '#c9d0d8',
  hair: '#e2e6eb',
  accent: '#0d6170',
} as const

const LINES: Readonly<Record<string, string>> = {
  compute: '#065a9d',
  depreciation: '#2e779a',
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
  return LINES[line] ?? PDF_COLOURS.muted
}
