'use client'

import { LinkButton } from '@kilotoken/ui'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { reportPath } from './report-path.ts'

/** The way to a new report. Whoever may read a plan may see its report; only files take an editor. */
export function NewReportButton({ team, tone }: { team: string; tone: 'primary' | 'plain' }) {
  const t = useTranslations('app.report.list')
  return (
    <LinkButton href={reportPath.new(team)} linkAs={Link} tone={tone}>
      {t('new')}
    </LinkButton>
  )
}
