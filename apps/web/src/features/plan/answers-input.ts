import type { Locale } from '@kilotoken/messages'
import { type Answers, monthsOf } from './answers.ts'

/** Answers as the API takes them; undefined while the months are no number of months. */
export function answersInput(answers: Answers, locale: Locale) {
  const months = monthsOf(answers)
  if (months === undefined) return undefined
  return {
    ...answers,
    name: answers.name.trim(),
    months,
    language: locale === 'zh-CN' ? ('zh' as const) : ('en' as const),
  }
}
