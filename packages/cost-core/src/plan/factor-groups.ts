/** The groups a cost can be counted by, in the order they are shown. */
export const FACTOR_GROUPS = ['hardware', 'energy', 'labour', 'data', 'storage', 'management'] as const

export type FactorGroup = (typeof FACTOR_GROUPS)[number]

/** The cost lines a plan's money falls into, and the factor group of each. A closed list: ids are made of these names. */
export const LINE_GROUPS = {
  compute: 'hardware',
  input: 'hardware',
  cached: 'hardware',
  cache_write: 'hardware',
  reasoning: 'hardware',
  output: 'hardware',
  commitment_unused: 'hardware',
  depreciation: 'hardware',
  disposal: 'hardware',
  failures: 'hardware',
  licences: 'hardware',
  support: 'hardware',
  energy: 'energy',
  facility: 'energy',
  staff: 'labour',
  data: 'data',
  storage: 'storage',
  network: 'management',
  egress: 'management',
  finance: 'management',
  tax: 'management',
  management: 'management',
} as const satisfies Readonly<Record<string, FactorGroup>>

export type CostLine = keyof typeof LINE_GROUPS

export const COST_LINES = Object.keys(LINE_GROUPS) as readonly CostLine[]
