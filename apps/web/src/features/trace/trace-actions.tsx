'use client'

import type { Context, Label } from '@kilotoken/cost-core'
import { explanationText } from '@kilotoken/messages'
import { Button } from '@kilotoken/ui'
import { useLocale, useTranslations } from 'next-intl'
import { use, useState } from 'react'
import type { Trace } from '../estimate/estimate.ts'
import { PlanNamesContext } from '../figure/plan-names.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'

export type TraceActionsProps = {
  trace: Trace
  up: { id: string; label: Label; context: Context } | undefined
  onGo: (id: string) => void
}

/** What can be done with a trace: take it along as text, go up. */
export function TraceActions({ trace, up, onGo }: TraceActionsProps) {
  const t = useTranslations('app.estimate.trace')
  const words = useFigureWords()
  const locale = useLocale()
  const names = use(PlanNamesContext)
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>()
  const copy = () => {
    navigator.clipboard.writeText(explanationText(trace.explanation, locale, names)).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    )
  }
  return (
    <>
      <Button onPress={copy}>{t('copy')}</Button>
      <span role="status">{outcome !== undefined && t(outcome)}</span>
      {up !== undefined && (
        <Button tone="link" onPress={() => onGo(up.id)}>
          {t('up', { label: words.name(up) })}
        </Button>
      )}
    </>
  )
}
