import { z } from 'zod'
import { fieldMeta } from './field-meta.ts'

/** The months of a year as a plan names them, January first. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const SHORTEST_NAME = 3
const CHINESE_NAMES = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/**
 * The number of a month, January being 1: of `April`, `Apr`, `4`, `4月` or `四月`, in any case and width.
 *
 * Undefined for anything else; a part of a name shorter than three letters is anything else.
 */
export function monthNumber(written: string | number): number | undefined {
  const text = String(written).normalize('NFKC').trim().toLowerCase()
  const digits = /^0?([1-9]|1[0-2])\s*月?份?$/u.exec(text)?.[1]
  if (digits !== undefined) return Number(digits)
  const chinese = CHINESE_NAMES.findIndex((name) => text === `${name}月` || text === `${name}月份`)
  if (chinese !== -1) return chinese + 1
  const named = text.length < SHORTEST_NAME ? [] : MONTH_NAMES.filter((name) => isBeginning(text, name))
  return named[0] === undefined ? undefined : MONTH_NAMES.indexOf(named[0]) + 1
}

function isBeginning(text: string, name: string): boolean {
  return name.toLowerCase() === text || name.slice(0, SHORTEST_NAME).toLowerCase() === text
}

/** A month of every year, by its name or number. What it gives is the number. */
export const monthOfYear = z
  .union([z.enum(MONTH_NAMES), z.number(), z.string()])
  .transform((written, context) => {
    const month = monthNumber(written)
    if (month !== undefined) return month
    context.addIssue({ code: 'custom', params: { code: 'MONTH_OF_YEAR' } })
    return z.NEVER
  })
  .register(fieldMeta, { kind: 'month_of_year' })
