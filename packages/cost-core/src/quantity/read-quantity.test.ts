import { describe, expect, it } from 'vitest'
import { unit } from '../units/unit.ts'
import type { Distribution } from './distribution.ts'
import type { Domain, Quantity } from './quantity.ts'
import { QUANTITY_ERROR_CODES, type QuantityErrorCode } from './quantity-error.ts'
import { readQuantity } from './read-quantity.ts'

type Field = readonly [unit: string, domain: Domain, implied?: readonly string[]]

const plain: Field = ['', 'positive']
const percent: Field = ['%', 'fraction']
const growth: Field = ['%/month', 'real']
const dollars: Field = ['USD', 'positive']
const yuan: Field = ['CNY', 'positive']
const perMtok: Field = ['USD/Mtok', 'positive']
const perGpuHour: Field = ['USD/GPU-h', 'positive']
const power: Field = ['kW/node', 'positive']
const watts: Field = ['kW', 'positive']
const tokens: Field = ['tok', 'positive']
const bytes: Field = ['GB', 'positive']
const users: Field = ['user', 'positive']
const net: Field = ['USD', 'real']
const whole: Field = ['node', 'count']
const salary: Field = ['USD/FTE/year', 'positive', ['FTE']]
const perNode: Field = ['kW/node', 'positive', ['node']]
const speed: Field = ['tok/s/node', 'positive', ['node']]
const runs: Field = ['run/month', 'positive']
const bandwidth: Field = ['CNY/Mbps/month', 'positive']

function read(text: string, [unitText, domain, implied]: Field) {
  return readQuantity(text, { unit: unit(unitText), domain, ...(implied !== undefined && { implied }) })
}

const POINTS: readonly (readonly [string, Field, number, string])[] = [
  ['6500', plain, 6500, ''],
  ['  6500  ', plain, 6500, ''],
  ['6,500', plain, 6500, ''],
  ['6_500', plain, 6500, ''],
  ['6 500', plain, 6500, ''],
  ['6\u00a0500', plain, 6500, ''],
  ['6\u2009500', plain, 6500, ''],
  ['1,234,567.89', plain, 1234567.89, ''],
  ['６５００', plain, 6500, ''],
  ['６，５００', plain, 6500, ''],
  ['３０％', percent, 30, '%'],
  ['30', percent, 30, '%'],
  ['30%', percent, 30, '%'],
  ['0', percent, 0, '%'],
  ['1', percent, 1, '%'],
  ['0.5%', percent, 0.5, '%'],
  ['100 %', percent, 100, '%'],
  ['1e6', plain, 1e6, ''],
  ['3.1428E23', plain, 3.1428e23, ''],
  ['2.5e-3', plain, 0.0025, ''],
  ['+5', net, 5, 'USD'],
  ['-5', net, -5, 'USD'],
  ['−5', net, -5, 'USD'],
  ['5k', plain, 5000, ''],
  ['5K', plain, 5000, ''],
  ['5 k', plain, 5000, ''],
  ['1.5M', plain, 1.5e6, ''],
  ['1.5mn', plain, 1.5e6, ''],
  ['2bn', plain, 2e9, ''],
  ['175B', ['param', 'positive'], 175e9, 'param'],
  ['175B param', ['param', 'positive'], 175e9, 'param'],
  ['300B tok', tokens, 300e9, 'tok'],
  ['300 Gtok', tokens, 300, 'Gtok'],
  ['2T', tokens, 2e12, 'tok'],
  ['5 B', bytes, 5, 'B'],
  ['5 TB', bytes, 5, 'TB'],
  ['5千', plain, 5000, ''],
  ['3.5万', plain, 35_000, ''],
  ['2十万', plain, 200_000, ''],
  ['3百万', plain, 3e6, ''],
  ['3千万', plain, 3e7, ''],
  ['1.3亿', plain, 1.3e8, ''],
  ['2十亿', plain, 2e9, ''],
  ['2百亿', plain, 2e10, ''],
  ['2千亿', plain, 2e11, ''],
  ['2万亿', plain, 2e12, ''],
  ['1300万用户', users, 13e6, 'user'],
  ['13M user', users, 13e6, 'user'],
  ['$3', perMtok, 3, 'USD/Mtok'],
  ['3 USD/Mtok', perMtok, 3, 'USD/Mtok'],
  ['3 USD/ktok', perMtok, 3, 'USD/ktok'],
  ['$40k', dollars, 40_000, 'USD'],
  ['¥110万', yuan, 1.1e6, 'CNY'],
  ['￥9.5', yuan, 9.5, 'CNY'],
  ['9.5 元/卡/小时', ['CNY/GPU-h', 'positive'], 9.5, 'CNY/GPU/h'],
  ['2.2659 USD/GPU-h', perGpuHour, 2.2659, 'USD/GPU-h'],
  ['8%', growth, 8, '%/month'],
  ['8%/month', growth, 8, '%/month'],
  ['-8%/月', growth, -8, '%/month'],
  ['350 W', watts, 350, 'W'],
  ['6500 W/node', power, 6500, 'W/node'],
  ['5 years', ['year', 'positive'], 5, 'year'],
  ['60 个月', ['year', 'positive'], 60, 'month'],
  ['3', whole, 3, 'node'],
  ['$3/Mtok', perMtok, 3, 'USD/Mtok'],
  ['$0.003/ktok', perMtok, 0.003, 'USD/ktok'],
  ['$3 USD/Mtok', perMtok, 3, 'USD/Mtok'],
  ['3/Mtok', perMtok, 3, 'USD/Mtok'],
  ['£3', ['GBP', 'positive'], 3, 'GBP'],
  ['HK$3', ['HKD', 'positive'], 3, 'HKD'],
  ['¥500', ['JPY', 'positive'], 500, 'JPY'],
  ['500日元', ['JPY', 'positive'], 500, 'JPY'],
  ['180k USD/year', salary, 180_000, 'USD/FTE/year'],
  ['15k USD/month', salary, 180_000, 'USD/FTE/year'],
  ['$180k', salary, 180_000, 'USD/FTE/year'],
  ['180k USD/FTE/year', salary, 180_000, 'USD/FTE/year'],
  ['180k USD/FTE-year', salary, 180_000, 'USD/FTE-year'],
  ['18万元/人/年', ['CNY/FTE/year', 'positive'], 180_000, 'CNY/FTE/year'],
  ['18万元/人年', ['CNY/FTE/year', 'positive'], 180_000, 'CNY/FTE-year'],
  ['3 人月', ['FTE-year', 'positive'], 3, 'FTE-month'],
  ['10.2 kW', perNode, 10.2, 'kW/node'],
  ['350 W', perNode, 0.35, 'kW/node'],
  ['350 W/node', perNode, 350, 'W/node'],
  ['10.2千瓦', perNode, 10.2, 'kW/node'],
  ['3000 tok/s', speed, 3000, 'tok/s/node'],
  ['3000 tok/s/node', speed, 3000, 'tok/s/node'],
  ['180k tok/min', speed, 3000, 'tok/s/node'],
  ['2/month', runs, 2, 'run/month'],
  ['24/year', runs, 24, 'run/year'],
  ['2 runs/month', runs, 2, 'run/month'],
  ['2 次/月', runs, 2, 'run/month'],
  ['3 runs', ['run', 'positive'], 3, 'run'],
  ['0.02/GPU-h', ['/GPU-h', 'positive'], 0.02, '/GPU-h'],
  ['2%/GPU-h', ['/GPU-h', 'positive'], 2, '%/GPU-h'],
  ['20%/year', ['%/year', 'positive'], 20, '%/year'],
  ['0.08/month', growth, 0.08, '/month'],
  ['130 USD/kW/month', ['USD/kW/month', 'positive'], 130, 'USD/kW/month'],
  ['130 USD/kW-month', ['USD/kW/month', 'positive'], 130, 'USD/kW-month'],
  ['5 kW·month', ['kW-month', 'positive'], 5, 'kW-month'],
  ['5 kW・月', ['kW-month', 'positive'], 5, 'kW-month'],
  ['5 node-month', ['node-month', 'positive'], 5, 'node-month'],
  ['60 元/Mbps/月', bandwidth, 60, 'CNY/Mbps/month'],
  ['60 USD/Gbps/month', ['USD/Mbps/month', 'positive'], 60, 'USD/Gbps/month'],
  ['0.09 USD/GB', ['USD/GB', 'positive'], 0.09, 'USD/GB'],
  ['5B', ['USD/GB', 'positive'], 5e9, 'USD/GB'],
  ['640 GiB', bytes, 640, 'GiB'],
  ['3 TiB', bytes, 3, 'TiB'],
  ['0.38 kg/kWh', ['kg/kWh', 'positive'], 0.38, 'kg/kWh'],
  ['380 克/度', ['kg/kWh', 'positive'], 380, 'g/kWh'],
  ['9.5 元/卡时', ['CNY/GPU-h', 'positive'], 9.5, 'CNY/GPU-h'],
  ['5兆瓦时', ['kWh', 'positive'], 5, 'MWh'],
  ['3千千瓦时', ['kWh', 'positive'], 3000, 'kWh'],
]

const RANGES: readonly (readonly [
  string,
  Field,
  Quantity['form'],
  Distribution['shape'],
  readonly number[],
  string,
])[] = [
  ['5k to 8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k~8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k～8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k〜8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k∼8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k–8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k — 8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5k-8k', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5千到8千', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['5千至8千', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['５千～８千', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['900 to 1200', plain, 'interval', 'lognormal', [900, 1200], ''],
  ['5,000 to 8,000', plain, 'interval', 'lognormal', [5000, 8000], ''],
  ['1.9 to 2.7 USD/GPU-h', perGpuHour, 'interval', 'lognormal', [1.9, 2.7], 'USD/GPU-h'],
  ['$1.9 to $2.7', perGpuHour, 'interval', 'lognormal', [1.9, 2.7], 'USD/GPU-h'],
  ['1.9 USD/GPU-h to 2.7', perGpuHour, 'interval', 'lognormal', [1.9, 2.7], 'USD/GPU-h'],
  ['500 W to 1.2 kW', watts, 'interval', 'lognormal', [0.5, 1.2], 'kW'],
  ['5 tok to 8 tok', tokens, 'interval', 'lognormal', [5, 8], 'tok'],
  ['35%至45%', percent, 'interval', 'logit_normal', [35, 45], '%'],
  ['35 to 45%', percent, 'interval', 'logit_normal', [35, 45], '%'],
  ['8% to 12%/month', growth, 'interval', 'normal', [8, 12], '%/month'],
  ['-5 to 3', net, 'interval', 'normal', [-5, 3], 'USD'],
  ['-5 to -3', net, 'interval', 'normal', [-5, -3], 'USD'],
  ['40%..52%', percent, 'uniform', 'uniform', [40, 52], '%'],
  ['0..8k', plain, 'uniform', 'uniform', [0, 8000], ''],
  ['0%..100%', percent, 'uniform', 'uniform', [0, 100], '%'],
  ['5.5..7.2 kW/node', power, 'uniform', 'uniform', [5.5, 7.2], 'kW/node'],
  ['uniform(5k, 8k)', plain, 'uniform', 'uniform', [5000, 8000], ''],
  ['均匀（5千，8千）', plain, 'uniform', 'uniform', [5000, 8000], ''],
  ['tri(5k, 6k, 9k)', plain, 'triangular', 'triangular', [5000, 6000, 9000], ''],
  ['tri(5; 6; 9) kW/node', power, 'triangular', 'triangular', [5, 6, 9], 'kW/node'],
  ['triangular(5_000, 6_000, 9_000)', plain, 'triangular', 'triangular', [5000, 6000, 9000], ''],
  ['三角（5，6，9）千瓦', watts, 'triangular', 'triangular', [5, 6, 9], 'kW'],
  ['TRI(5%, 6%, 9%)', percent, 'triangular', 'triangular', [5, 6, 9], '%'],
  ['tri(5, 5, 9)', plain, 'triangular', 'triangular', [5, 5, 9], ''],
  ['900 to 1.2k', plain, 'interval', 'lognormal', [900, 1200], ''],
  ['8000到1.2万', plain, 'interval', 'lognormal', [8000, 12_000], ''],
  ['tri(5,000; 6,000; 9,000)', plain, 'triangular', 'triangular', [5000, 6000, 9000], ''],
  ['9 to 10.2 kW', perNode, 'interval', 'lognormal', [9, 10.2], 'kW/node'],
  ['900 W to 1.2 kW/node', perNode, 'interval', 'lognormal', [0.9, 1.2], 'kW/node'],
  ['900 W/node to 1200 W', perNode, 'interval', 'lognormal', [0.9, 1.2], 'kW/node'],
  ['£3 to £4', ['GBP', 'positive'], 'interval', 'lognormal', [3, 4], 'GBP'],
  ['$3~$4/Mtok', perMtok, 'interval', 'lognormal', [3, 4], 'USD/Mtok'],
  ['2 to 4/month', runs, 'interval', 'lognormal', [2, 4], 'run/month'],
  ['100 ± 15', plain, 'spread', 'truncated_normal', [100, 15], ''],
  ['100+/-15', plain, 'spread', 'truncated_normal', [100, 15], ''],
  ['100 +- 15', plain, 'spread', 'truncated_normal', [100, 15], ''],
  ['100＋／－15', plain, 'spread', 'truncated_normal', [100, 15], ''],
  ['5千正负500', plain, 'spread', 'truncated_normal', [5000, 500], ''],
  ['2.5 ± 0.4 USD/GPU-h', perGpuHour, 'spread', 'truncated_normal', [2.5, 0.4], 'USD/GPU-h'],
  ['1 kW ± 100 W', watts, 'spread', 'truncated_normal', [1000, 100], 'W'],
  ['10 ± 1 kW', perNode, 'spread', 'truncated_normal', [10, 1], 'kW/node'],
  ['100 ± 15%', plain, 'relative_spread', 'truncated_normal', [100, 15], ''],
  ['2.5 USD/GPU-h ± 15%', perGpuHour, 'relative_spread', 'truncated_normal', [2.5, 15], 'USD/GPU-h'],
  ['-100 ± 15%', net, 'relative_spread', 'normal', [-100, 15], 'USD'],
  ['30% ± 5%', percent, 'spread', 'truncated_normal', [30, 5], '%'],
  ['30 ± 5', percent, 'spread', 'truncated_normal', [30, 5], '%'],
  ['8% ± 2%', growth, 'spread', 'normal', [8, 2], '%/month'],
  ['8 ± 2 %/month', growth, 'spread', 'normal', [8, 2], '%/month'],
  ['normal(mean=5k, sd=400)', plain, 'normal', 'truncated_normal', [5000, 400], ''],
  ['NORMAL( Mean = 5 ; SD = 1 ) kW', watts, 'normal', 'truncated_normal', [5, 1], 'kW'],
  ['normal(p5=4, p95=6)', net, 'normal', 'normal', [4, 6], 'USD'],
  ['normal(p25=40%, p75=50%)', percent, 'normal', 'truncated_normal', [40, 50], '%'],
  ['正态（均值＝5，标准差＝1）千瓦', watts, 'normal', 'truncated_normal', [5, 1], 'kW'],
  ['lognormal(p10=150, p90=600) tok', tokens, 'lognormal', 'lognormal', [150, 600], 'tok'],
  ['lognormal(p5=2%, p95=10%)', percent, 'lognormal', 'truncated_lognormal', [2, 10], '%'],
  ['lognormal(mean=5, sd=2)', plain, 'lognormal', 'lognormal', [5, 2], ''],
  ['对数正态（中位数＝5千，p95＝8千）', plain, 'lognormal', 'lognormal', [5000, 8000], ''],
  ['pert(5k, 6k, 9k)', plain, 'pert', 'pert', [5000, 6000, 9000], ''],
  ['pert(10%, 12%, 20%)', percent, 'pert', 'pert', [10, 12, 20], '%'],
  ['beta(2, 5)', percent, 'beta', 'beta', [2, 5], '%'],
  ['贝塔（均值＝30%；标准差＝10%）', percent, 'beta', 'beta', [30, 10], '%'],
  ['discrete(1: 70%, 2: 30%)', whole, 'discrete', 'discrete', [1, 2], 'node'],
  ['离散（1：7；2：3）台', whole, 'discrete', 'discrete', [1, 2], 'node'],
  ['discrete(2 kW: 1, 1 kW: 3)', watts, 'discrete', 'discrete', [2, 1], 'kW'],
]

const ERRORS: readonly (readonly [string, Field, QuantityErrorCode])[] = [
  ['', plain, 'EMPTY'],
  ['   ', plain, 'EMPTY'],
  ['about 5', plain, 'NUMBER_EXPECTED'],
  ['k', plain, 'NUMBER_EXPECTED'],
  ['十', plain, 'NUMBER_EXPECTED'],
  ['5 to', plain, 'NUMBER_EXPECTED'],
  ['5..', plain, 'NUMBER_EXPECTED'],
  ['5 kg2', plain, 'TRAILING_TEXT'],
  ['8k to 5k', plain, 'LOW_ABOVE_HIGH'],
  ['52%..40%', percent, 'LOW_ABOVE_HIGH'],
  ['5 to 5', plain, 'EMPTY_RANGE'],
  ['0 to 8k', plain, 'LOGNORMAL_NEEDS_POSITIVE'],
  ['90% to 100%', percent, 'LOGNORMAL_NEEDS_POSITIVE'],
  ['5 to 8k', plain, 'MAGNITUDE_ON_ONE_SIDE'],
  ['5到8千', plain, 'MAGNITUDE_ON_ONE_SIDE'],
  ['5m', plain, 'AMBIGUOUS_M'],
  ['5m USD', dollars, 'AMBIGUOUS_M'],
  ['5兆', plain, 'AMBIGUOUS_MAGNITUDE'],
  ['3万5千', plain, 'COMPOUND_NUMBER'],
  ['12,34', plain, 'BAD_GROUPING'],
  ['1.234,56', plain, 'BAD_GROUPING'],
  ['1,234 567', plain, 'BAD_GROUPING'],
  ['1.2.3', plain, 'TWO_POINTS'],
  ['1e999', plain, 'TOO_LARGE'],
  ['9e307k', plain, 'TOO_LARGE'],
  ['tri(0; 1e200; 1e300)', plain, 'TOO_LARGE'],
  ['5e-324 to 3', plain, 'TOO_NEAR_ZERO'],
  ['pert(0; 1e-200; 3)', plain, 'TOO_NEAR_ZERO'],
  ['9e307 EFLOP', ['FLOP', 'positive'], 'TOO_LARGE'],
  ['5 parsec', plain, 'UNKNOWN_UNIT'],
  ['5 USD/parsec', dollars, 'UNKNOWN_UNIT'],
  ['5 kW', dollars, 'WRONG_UNIT'],
  ['¥5', dollars, 'CURRENCY_MISMATCH'],
  ['5 CNY/GPU-h', perGpuHour, 'CURRENCY_MISMATCH'],
  ['5 to 8 EUR', dollars, 'CURRENCY_MISMATCH'],
  ['18万元/年', salary, 'CURRENCY_MISMATCH'],
  ['$5', ['HKD', 'positive'], 'CURRENCY_MISMATCH'],
  ['5 CNY/kWh', perGpuHour, 'WRONG_UNIT'],
  ['$5 kW', watts, 'WRONG_UNIT'],
  ['$5 CNY', dollars, 'WRONG_UNIT'],
  ['10 kW/GPU', perNode, 'WRONG_UNIT'],
  ['10 kW', power, 'WRONG_UNIT'],
  ['5 USD', plain, 'WRONG_UNIT'],
  ['5 h to 8 USD', dollars, 'WRONG_UNIT'],
  ['120%', percent, 'OUT_OF_DOMAIN'],
  ['-5', plain, 'OUT_OF_DOMAIN'],
  ['0.3', percent, 'PERCENT_OR_FRACTION'],
  ['0.3 to 0.5', percent, 'PERCENT_OR_FRACTION'],
  ['0.08', growth, 'PERCENT_OR_FRACTION'],
  ['-0.08', growth, 'PERCENT_OR_FRACTION'],
  ['pert(10, 12, 0.2)', percent, 'PERCENT_OR_FRACTION'],
  ['2.5', whole, 'NOT_A_WHOLE_NUMBER'],
  ['tri(5,000, 6,000, 9,000)', plain, 'ARITY'],
  ['tri(5, 9)', plain, 'ARITY'],
  ['uniform(5)', plain, 'ARITY'],
  ['tri(6, 5, 9)', plain, 'ORDER'],
  ['tri(5, 5, 5)', plain, 'ORDER'],
  ['tri(5, 6, 9', plain, 'CALL_SYNTAX'],
  ['gamma(1, 2)', plain, 'CALL_SYNTAX'],
  ['constructor(1)', plain, 'CALL_SYNTAX'],
  ['tri(5 kW, 6 W, 9)', watts, 'CALL_SYNTAX'],
  ['5 ±', plain, 'NUMBER_EXPECTED'],
  ['tri(5, 6, 9k)', plain, 'MAGNITUDE_ON_ONE_SIDE'],
  ['-5 to 8k', net, 'MAGNITUDE_ON_ONE_SIDE'],
  ['5千正负', plain, 'NUMBER_EXPECTED'],
  ['5 ± 0', plain, 'SD_NOT_POSITIVE'],
  ['5 ± -1', plain, 'SD_NOT_POSITIVE'],
  ['0 ± 15%', net, 'SD_NOT_POSITIVE'],
  ['normal(mean=5, sd=0)', plain, 'SD_NOT_POSITIVE'],
  ['lognormal(mean=5, sd=-1)', plain, 'SD_NOT_POSITIVE'],
  ['10 ± 8', plain, 'TRUNCATION_TOO_LARGE'],
  ['95% ± 5%', percent, 'TRUNCATION_TOO_LARGE'],
  ['0 ± 5', plain, 'TRUNCATION_TOO_LARGE'],
  ['normal(mean=1, sd=1)', plain, 'TRUNCATION_TOO_LARGE'],
  ['lognormal(p50=50%, p95=99%)', percent, 'TRUNCATION_TOO_LARGE'],
  ['120% ± 5%', percent, 'OUT_OF_DOMAIN'],
  ['2.5 ± 1', whole, 'NOT_A_WHOLE_NUMBER'],
  ['normal(5, 1)', plain, 'PARAMETERS'],
  ['normal(mean=5, 1)', plain, 'PARAMETERS'],
  ['normal(mean=5, median=5)', plain, 'PARAMETERS'],
  ['normal(sd=5, sd=5)', plain, 'PARAMETERS'],
  ['normal(sd=5, p95=5)', plain, 'PARAMETERS'],
  ['normal(mode=5, sd=1)', plain, 'PARAMETERS'],
  ['normal(constructor=5, sd=1)', plain, 'PARAMETERS'],
  ['lognormal(p0=5, p95=8)', plain, 'PARAMETERS'],
  ['lognormal(p100=5, p95=8)', plain, 'PARAMETERS'],
  ['lognormal(p5=5, p05=8)', plain, 'PARAMETERS'],
  ['lognormal(mean=6, p95=8)', plain, 'PARAMETERS'],
  ['tri(mean=5, 6, 9)', plain, 'PARAMETERS'],
  ['discrete(1, 2)', plain, 'PARAMETERS'],
  ['discrete(1: 70%, 2: 0.3)', plain, 'PARAMETERS'],
  ['discrete(1: 70 kW, 2: 30%)', plain, 'PARAMETERS'],
  ['discrete(1: 70%, 2: 40%)', plain, 'WEIGHTS'],
  ['discrete(1: 0, 2: 0)', plain, 'WEIGHTS'],
  ['discrete(1: -70%, 2: 170%)', plain, 'OUT_OF_DOMAIN'],
  ['discrete(1: 100%)', plain, 'ARITY'],
  ['discrete(1.5: 70%, 2: 30%)', whole, 'NOT_A_WHOLE_NUMBER'],
  ['normal(mean=5)', plain, 'ARITY'],
  ['normal(p10=8, p90=5)', plain, 'LOW_ABOVE_HIGH'],
  ['lognormal(p10=8, p90=8)', plain, 'EMPTY_RANGE'],
  ['lognormal(p5=0, p95=8)', plain, 'LOGNORMAL_NEEDS_POSITIVE'],
  ['lognormal(median=0, sd=8)', plain, 'LOGNORMAL_NEEDS_POSITIVE'],
  ['normal(mean=-5, sd=1)', plain, 'OUT_OF_DOMAIN'],
  ['lognormal(mean=1e-140, sd=1e140)', plain, 'TOO_LARGE'],
  ['pert(6, 5, 9)', plain, 'ORDER'],
  ['pert(5, 5, 5)', plain, 'ORDER'],
  ['pert(90%, 95%, 110%)', percent, 'OUT_OF_DOMAIN'],
  ['beta(2, 5)', watts, 'WRONG_UNIT'],
  ['beta(2, 5)%', percent, 'WRONG_UNIT'],
  ['beta(0, 5)', percent, 'OUT_OF_DOMAIN'],
  ['beta(2, 20000)', percent, 'OUT_OF_DOMAIN'],
  ['beta(mean=30%, sd=60%)', percent, 'OUT_OF_DOMAIN'],
  ['beta(mean=30%, sd=0.01%)', percent, 'OUT_OF_DOMAIN'],
  ['beta(mean=0%, sd=1%)', percent, 'OUT_OF_DOMAIN'],
  ['beta(p5=10%, p95=30%)', percent, 'PARAMETERS'],
]

describe('a number', () => {
  it.each(POINTS)('%s', (text, field, number, unitText) => {
    expect(read(text, field)).toMatchObject({
      quantity: {
        form: 'point',
        numbers: [number],
        unit: { text: unitText },
        distribution: { shape: 'point' },
      },
    })
  })

  it('is kept as typed and turned into base units for computing', () => {
    expect(read('350 W', watts)).toMatchObject({ quantity: { distribution: { value: 0.35 } } })
    expect(read('30', percent)).toMatchObject({ quantity: { distribution: { value: 0.3 } } })
    expect(read('3', perMtok)).toMatchObject({ quantity: { distribution: { value: 3e-6 } } })
  })
})

describe('a range', () => {
  it.each(RANGES)('%s', (text, field, form, shape, numbers, unitText) => {
    expect(read(text, field)).toMatchObject({
      quantity: { form, numbers, unit: { text: unitText }, distribution: { shape } },
    })
  })
})

describe('text that cannot be read', () => {
  it.each(ERRORS)('%s', (text, field, code) => {
    expect(read(text, field)).toMatchObject({ error: { code } })
  })

  it('reaches every code the reader has', () => {
    expect(new Set(ERRORS.map(([, , code]) => code))).toEqual(new Set(QUANTITY_ERROR_CODES))
  })

  it.each([
    ['5 kW', dollars, { got: 'kW', want: 'USD' }],
    ['5 parsec', plain, { unit: 'parsec' }],
    ['120%', percent, { low: '0%', high: '100%' }],
    ['tri(5,000, 6,000, 9,000)', plain, { got: 6, want: 3 }],
    ['0.3', percent, { low: '0.3%', high: '30%' }],
    ['5 to 8k', plain, { low: 5, high: 8000, scaled: '5000' }],
    ['5到8万', plain, { low: 5, high: 80_000, scaled: '50000' }],
    ['0.07', percent, { low: '0.07%', high: '7%' }],
    ['¥5', dollars, { got: 'CNY', want: 'USD' }],
    ['0 to 8k', plain, { instead: '0..8000' }],
    ['90% to 100%', percent, { instead: '90%..100%' }],
    ['3万5千', plain, { instead: '3.5万' }],
    ['1亿2千万', plain, { instead: '1.2亿' }],
    // One standard deviation is 8/1.64485 = 4.8636; 0 lies 2.0561 below the middle, and 1.99% of a normal below that.
    ['10 ± 8', plain, { outside: 1.99 }],
    ['discrete(1: 70%, 2: 40%)', plain, { sum: '110' }],
    ['normal(5, 1)', plain, { names: 'normal(mean=…; sd=…), normal(p5=…; p95=…)' }],
    // √(0.3 · 0.7/(1 + 0.1/0.3)) and √(0.3 · 0.7/(1 + 10000/0.7)).
    ['beta(mean=30%, sd=60%)', percent, { low: '0.383%', high: '39.7%' }],
  ] as const)('%s says what it found and what it wanted', (text, field, params) => {
    expect(read(text, field)).toMatchObject({ error: { params } })
  })

  it('points at the character where the second number should stand', () => {
    expect(read('50..x', plain)).toMatchObject({ error: { code: 'NUMBER_EXPECTED', position: 4 } })
    expect(read('5..8 parsec', plain)).toMatchObject({ error: { code: 'UNKNOWN_UNIT', position: 5 } })
  })

  it.each([
    ['5 to 8k', plain, 'MAGNITUDE_ON_ONE_SIDE', 0],
    ['8k to 5k', plain, 'LOW_ABOVE_HIGH', 6],
    ['30%..120%', percent, 'OUT_OF_DOMAIN', 5],
    ['10 ± 8', plain, 'TRUNCATION_TOO_LARGE', 5],
    ['tri(5, 6)', plain, 'ARITY', 4],
    ['tri(5, 6, x)', plain, 'NUMBER_EXPECTED', 10],
    ['normal(mean=5; spread=1)', plain, 'PARAMETERS', 14],
    ['normal(mean=5; sd=0)', plain, 'SD_NOT_POSITIVE', 18],
    ['discrete(1: 70%; 2: -30%)', plain, 'OUT_OF_DOMAIN', 20],
    ['tri(5, 6, 9) parsec', plain, 'UNKNOWN_UNIT', 13],
  ] as const)('%s: %s at its place', (text, field, code, position) => {
    expect(read(text, field)).toMatchObject({ error: { code, position } })
  })

  it('draws the line at one hundredth cut off', () => {
    // 1% of a normal lies 2.32635 below the middle: a half-width of 1.64485/2.32635 = 70.705% of it.
    expect(read('10 ± 7.07', plain)).toHaveProperty('quantity')
    expect(read('10 ± 7.071', plain)).toHaveProperty('error.code', 'TRUNCATION_TOO_LARGE')
  })
})
