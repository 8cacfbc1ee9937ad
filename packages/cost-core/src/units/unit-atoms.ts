import { CURRENCY_CODES, CURRENCY_NAMES } from './currency-codes.ts'

/**
 * The smallest pieces of unit names: each is a multiple (`numerator / denominator`) of one base dimension.
 *
 * Scales are kept as a fraction and applied as `value · numerator / denominator`, because 350 W must be exactly
 * 0.35 kW and not 0.35000000000000003. A year is twelve calendar months and not 8,760 h: the calendar joins the two.
 */
export interface UnitAtom {
  readonly name: string
  readonly base: readonly (readonly [string, number])[]
  readonly numerator: number
  readonly denominator: number
  /** Set for atoms that only scale (prefix words like "thousand"), so conversions can be printed by name. */
  readonly prefixOf?: string
}

const table = new Map<string, UnitAtom>()

function atom(
  names: readonly string[],
  base: readonly (readonly [string, number])[],
  numerator = 1,
  denominator = 1,
  prefixOf?: string,
): void {
  const [name] = names
  if (name === undefined) return
  const entry: UnitAtom = {
    name,
    base,
    numerator,
    denominator,
    ...(prefixOf === undefined ? {} : { prefixOf }),
  }
  for (const alias of names) table.set(alias, entry)
}

atom(['%', '％'], [], 1, 100)
for (const code of CURRENCY_CODES) atom([code, ...CURRENCY_NAMES[code]], [[code.toLowerCase(), 1]])

atom(['s', 'sec', 'second', 'seconds', '秒'], [['h', 1]], 1, 3600)
atom(['ms', '毫秒'], [['h', 1]], 1, 3_600_000)
atom(['min', 'minute', 'minutes', '分钟'], [['h', 1]], 1, 60)
atom(['h', 'hr', 'hour', 'hours', '小时', '时'], [['h', 1]])
atom(['day', 'days', 'd', '天', '日'], [['h', 1]], 24)
atom(['week', 'weeks', '周'], [['h', 1]], 168)
atom(['month', 'months', '月', '个月'], [['month', 1]])
atom(['year', 'years', '年'], [['month', 1]], 12)

atom(['kWh', '度', '千瓦时'], [['kwh', 1]])
atom(['Wh', '瓦时'], [['kwh', 1]], 1, 1000)
atom(['MWh', '兆瓦时'], [['kwh', 1]], 1000)
atom(['GWh', '吉瓦时'], [['kwh', 1]], 1_000_000)
const POWER = [
  ['kwh', 1],
  ['h', -1],
] as const
atom(['kW', '千瓦'], POWER)
atom(['W', '瓦'], POWER, 1, 1000)
atom(['MW', '兆瓦'], POWER, 1000)

for (const [prefix, scale] of [
  ['', 1],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
] as const)
  atom([`${prefix}B`], [['byte', 1]], scale, 1, prefix === '' ? undefined : 'B')
for (const [index, prefix] of ['Ki', 'Mi', 'Gi', 'Ti', 'Pi'].entries())
  atom([`${prefix}B`], [['byte', 1]], 1024 ** (index + 1), 1, 'B')
for (const [prefix, scale] of [
  ['', 1],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
] as const) {
  atom([`${prefix}bit`], [['bit', 1]], scale, 1, prefix === '' ? undefined : 'bit')
  if (prefix === '') continue
  atom(
    [`${prefix}bps`],
    [
      ['bit', 1],
      ['h', -1],
    ],
    scale * 3600,
  )
}

for (const [prefix, scale] of [
  ['', 1],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
  ['P', 1e15],
  ['E', 1e18],
] as const) {
  atom([`${prefix}FLOP`], [['flop', 1]], scale, 1, prefix === '' ? undefined : 'FLOP')
  atom(
    [`${prefix}FLOPS`],
    [
      ['flop', 1],
      ['h', -1],
    ],
    scale * 3600,
    1,
  )
}
for (const [prefix, scale] of [
  ['', 1],
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['T', 1e12],
] as const)
  atom(
    [`${prefix}tok`, `${prefix}token`, `${prefix}tokens`],
    [['token', 1]],
    scale,
    1,
    prefix === '' ? undefined : 'tok',
  )

atom(['param', 'params', 'parameter', 'parameters', '参数'], [['param', 1]])
atom(['GPU', 'GPUs', '卡', '张'], [['gpu', 1]])
atom(['CPU', 'CPUs', 'vCPU', 'vCPUs', '核'], [['cpu', 1]])
atom(['node', 'nodes', '节点', '台'], [['node', 1]])
atom(['server', 'servers'], [['node', 1]])
atom(['request', 'requests', 'req', '请求', '次'], [['request', 1]])
atom(['query', 'queries'], [['request', 1]])
atom(['user', 'users', '用户', '人'], [['user', 1]])
atom(['word', 'words', '词', '字'], [['word', 1]])
atom(['run', 'runs'], [['run', 1]])
atom(['FTE', 'FTEs', 'people'], [['fte', 1]])
atom(['item', 'items', '条'], [['item', 1]])
atom(['kg', '千克', '公斤'], [['kg', 1]])
atom(['g', '克'], [['kg', 1]], 1, 1000, 'kg')
atom(['t', '吨'], [['kg', 1]], 1000, 1, 'kg')

/** The atom of this name, or undefined. Names are case-sensitive: `MW` is power, `mW` is nothing. */
export function findUnitAtom(name: string): UnitAtom | undefined {
  return table.get(name)
}

/** Every name an atom answers to, for suggestions and for the test that every unit has words in each language. */
export function unitAtomNames(): readonly string[] {
  return [...table.keys()]
}
