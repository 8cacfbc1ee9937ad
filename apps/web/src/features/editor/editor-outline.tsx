'use client'

import type { PlanProblem, PlanSection } from '@kilotoken/cost-core'
import { Outline } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { usePlanWords } from './use-plan-words.ts'
import { useSectionInView } from './use-section-in-view.ts'

export type EditorOutlineProps = {
  sections: readonly PlanSection[]
  problems: readonly PlanProblem[]
  warnings: readonly PlanProblem[]
}

/** The parts of the plan with how each stands: what is wrong first, then ranges, then how much is there. */
export function EditorOutline({ sections, problems, warnings }: EditorOutlineProps) {
  const t = useTranslations('app.editor.outline')
  const words = usePlanWords()
  const current = useSectionInView(sections.map(({ key }) => key))
  return (
    <Outline
      label={t('label')}
      sections={sections.map((section) => {
        const { state, count } = standingOf(section, problems, warnings)
        return {
          key: section.key,
          label: words.section(section),
          href: `#${section.key}`,
          isCurrent: section.key === current,
          state: state === 'error' || state === 'warn' || state === 'empty' ? state : 'filled',
          note: t(NOTES[state], { count }),
        }
      })}
    />
  )
}

const NOTES = {
  error: 'problems',
  warn: 'warnings',
  empty: 'none',
  ranges: 'ranges',
  filled: 'fields',
} as const

function standingOf(
  section: PlanSection,
  problems: readonly PlanProblem[],
  warnings: readonly PlanProblem[],
): { state: keyof typeof NOTES; count: number } {
  const fields = section.parts.flatMap((part) => part.fields)
  const isHere = ({ path }: PlanProblem) =>
    section.parts.some((part) =>
      part.path === '' ? part.fields.some((field) => isWithin(path, field.path)) : isWithin(path, part.path),
    )
  const wrong = problems.filter(isHere).length
  if (wrong > 0) return { state: 'error', count: wrong }
  const odd = warnings.filter(isHere).length
  if (odd > 0) return { state: 'warn', count: odd }
  const given = fields.filter(({ text }) => text !== undefined)
  if (given.length === 0) return { state: 'empty', count: 0 }
  const ranges = given.filter(({ quantity }) => quantity !== undefined && quantity.shape !== 'point').length
  return ranges > 0 ? { state: 'ranges', count: ranges } : { state: 'filled', count: given.length }
}

function isWithin(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}.`)
}
