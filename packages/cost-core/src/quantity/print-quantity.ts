import { WEIGHT_TOLERANCE } from './build-discrete.ts'
import type { ParameterName, Quantity } from './quantity.ts'

interface Words {
  readonly to: string
  readonly shapes: Readonly<
    Record<'triangular' | 'pert' | 'normal' | 'lognormal' | 'beta' | 'discrete', string>
  >
  readonly parameters: Readonly<Partial<Record<ParameterName, string>>>
}

const WORDS: Readonly<Record<'en' | 'zh-CN', Words>> = {
  en: {
    to: ' to ',
    shapes: {
      triangular: 'tri',
      pert: 'pert',
      normal: 'normal',
      lognormal: 'lognormal',
      beta: 'beta',
      discrete: 'discrete',
    },
    parameters: {},
  },
  'zh-CN': {
    to: ' 到 ',
    shapes: {
      triangular: '三角',
      pert: 'pert',
      normal: '正态',
      lognormal: '对数正态',
      beta: '贝塔',
      discrete: '离散',
    },
    parameters: { mean: '均值', sd: '标准差', median: '中位数' },
  },
}

/** A quantity as text that reads back to the same quantity, in the grammar's own words. Not for showing in tables. */
export function printQuantity(quantity: Quantity, locale: keyof typeof WORDS = 'en'): string {
  const words = WORDS[locale]
  const { form } = quantity
  const numbers = quantity.numbers.map(String)
  const [first = '', second = ''] = numbers
  const unit = quantity.unit.text === '' ? '' : quantity.unit.text === '%' ? '%' : ` ${quantity.unit.text}`
  const tight = unit === '%' ? unit : ''
  switch (form) {
    case 'point':
      return `${first}${unit}`
    case 'interval':
      return `${first}${tight}${words.to}${second}${unit}`
    case 'uniform':
      return `${first}${tight}..${second}${unit}`
    case 'spread':
      return `${first}${tight} ± ${second}${unit}`
    case 'relative_spread':
      return `${first}${unit} ± ${second}%`
    case 'triangular':
    case 'pert':
      return `${words.shapes[form]}(${numbers.join('; ')})${unit}`
    case 'normal':
    case 'lognormal':
    case 'beta': {
      const { names } = quantity
      if (names === undefined) return `${words.shapes[form]}(${numbers.join('; ')})`
      const named = names.map((name, at) => `${words.parameters[name] ?? name}=${numbers[at]}`)
      return `${words.shapes[form]}(${named.join('; ')})${unit}`
    }
    case 'discrete':
      return `${words.shapes.discrete}(${weighed(quantity).join('; ')})${unit}`
  }
}

function weighed({ numbers, weights = [] }: Quantity): readonly string[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const sign = Math.abs(sum - 100) <= WEIGHT_TOLERANCE ? '%' : ''
  return numbers.map((number, at) => `${number}: ${weights[at]}${sign}`)
}
