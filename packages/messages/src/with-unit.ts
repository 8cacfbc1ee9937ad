const TIGHT = /^(%|\/|万|亿)/u
const MAGNITUDE_END = /[万亿]$/u
const HAN_START = /^\p{Script=Han}/u

/**
 * A number and its unit in one string: a space between them, in every language.
 *
 * Close stand a per cent sign, a rate (`$0.71/kWh`), and Chinese after 万 and 亿: `137万美元`, but `137 美元`.
 */
export function withUnit(value: string, unit: string): string {
  if (unit === '') return value
  const isTight = TIGHT.test(unit) || (MAGNITUDE_END.test(value) && HAN_START.test(unit))
  return isTight ? `${value}${unit}` : `${value} ${unit}`
}
