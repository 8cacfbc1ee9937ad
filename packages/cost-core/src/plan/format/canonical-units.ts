import { MAGNITUDES } from '../../quantity/magnitudes.ts'
import { readUnit } from '../../units/unit.ts'

const NAME = String.raw`[\p{L}%％]+`
const UNIT = new RegExp(String.raw`(?:${NAME}|/\s*${NAME})(?:\s*[/·*-]\s*${NAME})*`, 'gu')

/**
 * A text with its units under their own names: `5 years` as `5 year`, `3 元/GPU·小时` as `3 CNY/GPU-h`.
 *
 * Goes by the words alone. Whoever replaces a quantity by it has to see that both read the same.
 */
export function canonicalUnits(text: string): string {
  return text.replace(UNIT, (words) => {
    const whole = unitText(words)
    if (whole !== undefined) return whole
    const [magnitude] = MAGNITUDES.find(([word]) => words.startsWith(word)) ?? ['']
    const rest = unitText(words.slice(magnitude.length))
    return magnitude === '' || rest === undefined ? words : `${magnitude}${rest}`
  })
}

function unitText(words: string): string | undefined {
  const read = readUnit(words)
  return 'unit' in read ? read.unit.text : undefined
}
