/** The sample's ranges, as a spreadsheet user would type them into a script. */
const P5 = 1.9
const P95 = 2.7

interface Month {
  readonly month: number
  readonly lines: {
    readonly workload: string
    readonly strategy: string
    readonly line: string
    readonly cost: number
  }[]
}

function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random())
}

function between(low: number, high: number): number {
  return low + (high - low) * Math.random()
}

/**
 * The ChatGPT sample under its ranges in plain objects: one object a line and month, arrays of totals, sort for
 * percentiles. What one would write first; the yardstick of the benchmark, and not a second engine: it knows this plan
 * only.
 */
export function naiveSample(trials: number, months: number): Readonly<Record<string, readonly number[]>> {
  const totals: Record<string, number[]> = { cloud: [], self_built: [], difference: [] }
  for (let trial = 0; trial < trials; trial++) {
    const price = Math.exp(
      (Math.log(P5) + Math.log(P95)) / 2 + ((Math.log(P95) - Math.log(P5)) / 3.29) * normal(),
    )
    const mfu = between(0.4, 0.52)
    const power = between(5.5, 7.2)
    const own = { depreciation: 199_000 / (8 * 43_800), energy: (power / 8) * 0.08 }
    const plan: Month[] = []
    for (let month = 0; month < months; month++) {
      const trained = (6 * 174.6e9 * 300e9) / (312e12 * mfu * 3600)
      const span = trained / 1024 / 730
      const done = Math.min(Math.max(month + 1, 0), span) - Math.min(Math.max(month, 0), span)
      const hours = [
        { workload: 'pretrain', used: (trained * done) / span },
        { workload: 'finetune', used: month === 1 ? (6 * 174.6e9 * 5.3526e9) / (312e12 * 0.462 * 3600) : 0 },
        { workload: 'serving', used: 30_382 * 730 },
      ]
      plan.push({
        month,
        lines: hours.flatMap(({ workload, used }) => [
          { workload, strategy: 'cloud', line: 'compute', cost: used * price },
          { workload, strategy: 'self_built', line: 'depreciation', cost: used * own.depreciation },
          { workload, strategy: 'self_built', line: 'energy', cost: used * own.energy },
        ]),
      })
    }
    const sum = (strategy: string) =>
      plan
        .flatMap(({ lines }) => lines)
        .filter((line) => line.strategy === strategy)
        .reduce((total, { cost }) => total + cost, 0)
    const [cloud, owned] = [sum('cloud'), sum('self_built')]
    totals.cloud?.push(cloud)
    totals.self_built?.push(owned)
    totals.difference?.push(owned - cloud)
  }
  return Object.fromEntries(
    Object.entries(totals).map(([key, values]) => {
      const sorted = [...values].sort((a, b) => a - b)
      return [key, [0.05, 0.5, 0.95].map((p) => sorted[Math.floor(p * (sorted.length - 1))] ?? 0)]
    }),
  )
}
