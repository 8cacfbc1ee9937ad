import type { Quantity } from './quantity.ts'

const WORDS = { en: { to: ' to ', tri: 'tri' }, 'zh-CN': { to: ' 到 ', tri: '三角' } } as const

/** A quantity as text that reads back to the same quantity, in the grammar's own words. Not for showing in tables. */
export function printQuantity(quantity: Quantity, locale: keyof typeof WORDS = 'en'): string {
  const words = WORDS[locale]
  const numbers = quantity.numbers.map(String)
  const unit = quantity.unit.text === '' ? '' : quantity.unit.text === '%' ? '%' : ` ${quantity.unit.text}`
  switch (quantity.form) {
    case 'point':
      return `${numbers[0]}${unit}`
    case 'interval':
      return `${numbers[0]}${unit === '%' ? unit : ''}${words.to}${numbers[1]}${unit}`
    case 'uniform':
      return `${numbers[0]}${unit === '%' ? unit : ''}..${numbers[1]}${unit}`
    case 'triangular':
      return `${words.tri}(${numbers.join('; ')})${unit}`
  }
}
