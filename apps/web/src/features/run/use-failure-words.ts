'use client'

import { useTranslations } from 'next-intl'
import { FAILURE_TURN } from './failure-turn.ts'
import type { RunRow } from './run-rows.ts'

/** Why a run failed, what is safe, and whose turn it is. */
export function useFailureWords(): (failure: NonNullable<RunRow['failure']>) => {
  text: string
  turn: string
} {
  const t = useTranslations('app.run.failure')
  return ({ code, params }) => ({
    text: t(code, { reference: String(params.id ?? t('noReference')) }),
    turn: t(`turn.${FAILURE_TURN[code]}`),
  })
}
