'use client'

import type { PlanSection } from '@kilotoken/cost-core'
import { FieldSection } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PartView, type PartViewProps } from './part-view.tsx'
import { usePlanWords } from './use-plan-words.ts'

export type FormViewProps = Omit<PartViewProps, 'part'> & {
  sections: readonly PlanSection[]
  /** At the head of a section: what can be added to it. */
  renderSectionActions: (section: PlanSection) => ReactNode
}

/** The plan as sections of fields. What says less about a part waits behind "More". */
export function FormView({ sections, renderSectionActions, ...parts }: FormViewProps) {
  const t = useTranslations('app.editor.outline')
  const words = usePlanWords()
  return sections.map((section) => (
    <FieldSection
      key={section.key}
      id={section.key}
      title={words.section(section)}
      note={section.parts.length === 0 ? t('none') : undefined}
      actions={renderSectionActions(section)}
    >
      {section.parts.map((part) => (
        <PartView key={part.path} part={part} {...parts} />
      ))}
    </FieldSection>
  ))
}
