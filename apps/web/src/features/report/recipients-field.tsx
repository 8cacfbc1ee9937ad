'use client'

import { Notice, TextArea } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '../api/use-api.ts'
import { MOST_RECIPIENTS, type WishProblems } from './read-wish.ts'

export type RecipientsFieldProps = {
  team: string
  value: string
  problem: WishProblems['recipients']
  onChange: (value: string) => void
}

/** Whom the report is sent to; where the server cannot send, that it cannot. */
export function RecipientsField({ team, value, problem, onChange }: RecipientsFieldProps) {
  const t = useTranslations('app.report.make')
  const options = useQuery(useTRPC().report.options.queryOptions({ team }))
  if (options.data === undefined) return null
  if (!options.data.canSend) return <Notice tone="info">{t('noMail')}</Notice>
  const most = MOST_RECIPIENTS
  const error =
    problem === undefined
      ? undefined
      : 'wrong' in problem
        ? t('recipientsWrong', { address: problem.wrong })
        : t('recipientsTooMany', { count: problem.count, most })
  return (
    <TextArea
      label={t('recipients')}
      name="recipients"
      rows={3}
      value={value}
      hint={t('recipientsHint', { most })}
      error={error}
      onChange={onChange}
    />
  )
}
