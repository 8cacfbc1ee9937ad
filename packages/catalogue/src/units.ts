/**
 * Every unit a figure of the catalogue may have.
 *
 * GB and TFLOP are decimal (10^9, 10^12). `TOP/s` counts integer operations and is kept apart from `TFLOP/s`.
 */
export const UNITS = [
  'GB',
  'GB/s',
  'TFLOP/s',
  'TOP/s',
  'W',
  'kW',
  'USD',
  'GPU/node',
  'param',
  'layer',
  'element',
  'head',
  'entry',
  'tok',
  'expert',
  'expert/tok',
  'B/tok',
] as const

export type Unit = (typeof UNITS)[number]
