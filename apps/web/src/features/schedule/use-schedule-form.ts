'use client'

import { useState } from 'react'
import { readSchedule, readWhen, type ScheduleProblems } from './read-schedule.ts'
import type { ScheduleSettingsInput } from './schedule-rows.ts'
import type { ScheduleText } from './schedule-text.ts'

const WHEN: ReadonlySet<string> = new Set(['expression', 'zone'])

/**
 * The text of a form and what is wrong with it. What cannot be read is marked on sending and until it is typed anew; an
 * expression or a zone while it is typed, because the preview needs to say why it shows nothing.
 */
export function useScheduleForm(first: ScheduleText) {
  const [text, setText] = useState(first)
  const [marked, mark] = useState<ScheduleProblems>({})
  const change = (part: Partial<ScheduleText>) => {
    setText({ ...text, ...part })
    mark(Object.fromEntries(Object.entries(marked).filter(([field]) => !(field in part))))
  }
  /** The settings to send; undefined, with the fields marked, when there are none. */
  const read = (): ScheduleSettingsInput | undefined => {
    const done = readSchedule(text)
    mark('problems' in done ? done.problems : {})
    return 'problems' in done ? undefined : done.settings
  }
  const when = readWhen(text)
  const typed = 'problems' in when ? Object.entries(when.problems).filter(([field]) => WHEN.has(field)) : []
  const isUntouched = text.every === 'cron' && text.expression === ''
  const problems: ScheduleProblems = {
    ...Object.fromEntries(typed.filter(([field]) => !(field === 'expression' && isUntouched))),
    ...marked,
  }
  return { text, change, problems, read }
}
