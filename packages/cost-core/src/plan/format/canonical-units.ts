import { MAGNITUDES } from '../../quantity/magnitudes.ts'
import { readUnit } from '../../units/unit.ts'

const NAME = String.raw`[\p{L}%％]+`
const UNIT = new RegExp(String.raw`(?:${NAME}|/\s*${NAME})(?:\s*[/·*-]\s*${NAME})*`, 'gu')

/**
 * A text with its units under their own names: `5 yrs` as `5 year`, `3 元/GPU·小时` as `3 CNY/GPU-h`. A plural stays as it
 * is written: `5 years`.
 *
 * Goes by the words alone. Whoever replaces a quantity by it has to see that both read the same.
 */
export function canonicalUnits(text: string): string {
  return text.replace(UNIT, (words) => {
    const whole = unitText(words)
    if (whole !== undefined) return isPluralOf(words, whole) ? words : whole
    const [magnitude] = MAGNITUDES.find(([word]) => words.startsWith(word)) ?? ['']
    const rest = unitText(words.slice(magnitude.length))
    if (magnitude === '' || rest === undefined) return words
    return isPluralOf(words.slice(magnitude.length), rest) ? words : `${magnitude}${rest}`
  })
}

/** Above the line only: `2 requests/user/day`. */
function isPluralOf(words: string, unit: string): boolean {
  return words.replace(/^(\p{L}+)s(?=\/|$)/u, '$1') === unit
}

function unitText(words: string): string | undefined {
  const read = readUnit(words)
  return 'unit' in read ? read.unit.text : undefined
}
