import { expect, it } from 'vitest'
import { dimensionOf, dimensionText } from './dimension.ts'
import { findUnitAtom, unitAtomNames } from './unit-atoms.ts'

/** Every name a unit may be written by, the base units it counts, and how many: `times` of them, `of` in one. */
interface Row {
  readonly names: string
  readonly base: string
  readonly times?: number
  readonly of?: number
  readonly prefixOf?: string
}

const ROWS: readonly Row[] = [
  { names: '% ％', base: '1', of: 100 },

  { names: 'USD $ US$ 美元 美金', base: 'usd' },
  { names: 'CNY ¥ 元 人民币 RMB CN¥', base: 'cny' },
  { names: 'EUR € 欧元', base: 'eur' },
  { names: 'GBP £ 英镑', base: 'gbp' },
  { names: 'JPY JP¥ 日元 円', base: 'jpy' },
  { names: 'HKD HK$ 港元 港币', base: 'hkd' },
  { names: 'INR ₹ 印度卢比', base: 'inr' },
  { names: 'KRW ₩ 韩元', base: 'krw' },
  { names: 'SGD S$ 新加坡元 新元', base: 'sgd' },

  // An hour is 60 minutes of 60 seconds of 1,000 milliseconds; a day 24 hours, a week 7 days.
  { names: 's sec second seconds 秒', base: 'h', of: 60 * 60 },
  { names: 'ms 毫秒', base: 'h', of: 60 * 60 * 1000 },
  { names: 'min minute minutes 分钟', base: 'h', of: 60 },
  { names: 'h hr hour hours 小时 时', base: 'h' },
  { names: 'day days d 天 日', base: 'h', times: 24 },
  { names: 'week weeks 周', base: 'h', times: 7 * 24 },
  { names: 'month months 月 个月', base: 'month' },
  { names: 'year years 年', base: 'month', times: 12 },

  { names: 'kWh 度 千瓦时', base: 'kwh' },
  { names: 'Wh 瓦时', base: 'kwh', of: 1000 },
  { names: 'MWh 兆瓦时', base: 'kwh', times: 1000 },
  { names: 'GWh 吉瓦时', base: 'kwh', times: 1000 * 1000 },
  { names: 'kW 千瓦', base: 'kwh/h' },
  { names: 'W 瓦', base: 'kwh/h', of: 1000 },
  { names: 'MW 兆瓦', base: 'kwh/h', times: 1000 },

  { names: 'B', base: 'byte' },
  { names: 'kB', base: 'byte', times: 1000, prefixOf: 'B' },
  { names: 'MB', base: 'byte', times: 1000 ** 2, prefixOf: 'B' },
  { names: 'GB', base: 'byte', times: 1000 ** 3, prefixOf: 'B' },
  { names: 'TB', base: 'byte', times: 1000 ** 4, prefixOf: 'B' },
  { names: 'PB', base: 'byte', times: 1000 ** 5, prefixOf: 'B' },
  { names: 'KiB', base: 'byte', times: 2 ** 10, prefixOf: 'B' },
  { names: 'MiB', base: 'byte', times: 2 ** 20, prefixOf: 'B' },
  { names: 'GiB', base: 'byte', times: 2 ** 30, prefixOf: 'B' },
  { names: 'TiB', base: 'byte', times: 2 ** 40, prefixOf: 'B' },
  { names: 'PiB', base: 'byte', times: 2 ** 50, prefixOf: 'B' },
  { names: 'bit', base: 'bit' },
  { names: 'kbit', base: 'bit', times: 1000, prefixOf: 'bit' },
  { names: 'Mbit', base: 'bit', times: 1000 ** 2, prefixOf: 'bit' },
  { names: 'Gbit', base: 'bit', times: 1000 ** 3, prefixOf: 'bit' },
  { names: 'Tbit', base: 'bit', times: 1000 ** 4, prefixOf: 'bit' },
  // What is counted a second comes 3,600 times an hour.
  { names: 'kbps', base: 'bit/h', times: 3600 * 1000 },
  { names: 'Mbps', base: 'bit/h', times: 3600 * 1000 ** 2 },
  { names: 'Gbps', base: 'bit/h', times: 3600 * 1000 ** 3 },
  { names: 'Tbps', base: 'bit/h', times: 3600 * 1000 ** 4 },

  { names: 'FLOP', base: 'flop' },
  { names: 'kFLOP', base: 'flop', times: 1000, prefixOf: 'FLOP' },
  { names: 'MFLOP', base: 'flop', times: 1000 ** 2, prefixOf: 'FLOP' },
  { names: 'GFLOP', base: 'flop', times: 1000 ** 3, prefixOf: 'FLOP' },
  { names: 'TFLOP', base: 'flop', times: 1000 ** 4, prefixOf: 'FLOP' },
  { names: 'PFLOP', base: 'flop', times: 1000 ** 5, prefixOf: 'FLOP' },
  { names: 'EFLOP', base: 'flop', times: 1000 ** 6, prefixOf: 'FLOP' },
  { names: 'FLOPS', base: 'flop/h', times: 3600 },
  { names: 'kFLOPS', base: 'flop/h', times: 3600 * 1000 },
  { names: 'MFLOPS', base: 'flop/h', times: 3600 * 1000 ** 2 },
  { names: 'GFLOPS', base: 'flop/h', times: 3600 * 1000 ** 3 },
  { names: 'TFLOPS', base: 'flop/h', times: 3600 * 1000 ** 4 },
  { names: 'PFLOPS', base: 'flop/h', times: 3600 * 1000 ** 5 },
  { names: 'EFLOPS', base: 'flop/h', times: 3600 * 1000 ** 6 },
  { names: 'tok token tokens', base: 'token' },
  { names: 'ktok ktoken ktokens', base: 'token', times: 1000, prefixOf: 'tok' },
  { names: 'Mtok Mtoken Mtokens', base: 'token', times: 1000 ** 2, prefixOf: 'tok' },
  { names: 'Gtok Gtoken Gtokens', base: 'token', times: 1000 ** 3, prefixOf: 'tok' },
  { names: 'Ttok Ttoken Ttokens', base: 'token', times: 1000 ** 4, prefixOf: 'tok' },

  { names: 'param params parameter parameters 参数', base: 'param' },
  { names: 'GPU GPUs 卡 张', base: 'gpu' },
  { names: 'CPU CPUs vCPU vCPUs 核', base: 'cpu' },
  { names: 'node nodes 节点 台', base: 'node' },
  { names: 'server servers', base: 'node' },
  { names: 'request requests req 请求 次', base: 'request' },
  { names: 'query queries', base: 'request' },
  { names: 'user users 用户 人', base: 'user' },
  { names: 'word words 词 字', base: 'word' },
  { names: 'run runs', base: 'run' },
  { names: 'FTE FTEs people', base: 'fte' },
  { names: 'item items 条', base: 'item' },
  { names: 'kg 千克 公斤', base: 'kg' },
  { names: 'g 克', base: 'kg', of: 1000, prefixOf: 'kg' },
  { names: 't 吨', base: 'kg', times: 1000, prefixOf: 'kg' },
]

it.each(ROWS)('$names', ({ names, base, times = 1, of = 1, prefixOf }) => {
  const [name, ...others] = names.split(' ')
  const atom = findUnitAtom(name!)!
  expect(atom.name).toBe(name)
  expect(dimensionText(dimensionOf(atom.base))).toBe(base)
  expect([atom.numerator, atom.denominator]).toEqual([times, of])
  expect(atom.prefixOf).toBe(prefixOf)
  for (const other of others) expect(findUnitAtom(other), other).toBe(atom)
})

it('has no other names', () => {
  const names = ROWS.flatMap((row) => row.names.split(' '))
  expect(unitAtomNames().toSorted()).toEqual(names.toSorted())
})
