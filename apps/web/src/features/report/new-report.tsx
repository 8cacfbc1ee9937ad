'use client'

import { PageMain } from '@kilotoken/ui'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'next-intl'
import { useAddress } from '../address/use-address.ts'
import { QueryFailure } from '../api/query-failure.tsx'
import { useTRPC } from '../api/use-api.ts'
import { PlanChoice } from './plan-choice.tsx'
import styles from './report.module.css'
import { parseReportAddress, printReportAddress } from './report-address.ts'
import { ReportForm } from './report-form.tsx'
import { ReportPreview } from './report-preview.tsx'
import { useBrowserZone } from './use-browser-zone.ts'

const FORMAT = { parse: parseReportAddress, print: printReportAddress }

/** Chooses what a report is of beside a preview of it, and has its files made. */
export function NewReport({ team }: { team: string }) {
  const locale = useLocale()
  const browserZone = useBrowserZone()
  const [address, change] = useAddress(FORMAT)
  const { plan } = address
  const versions = useQuery(
    useTRPC().plan.versions.queryOptions({ team, plan: plan ?? '' }, { enabled: plan !== undefined }),
  )
  if (plan === undefined) return <PlanChoice team={team} onChoose={(chosen) => change({ plan: chosen })} />
  if (versions.isError)
    return (
      <PageMain>
        <QueryFailure error={versions.error} onRetry={() => versions.refetch()} />
      </PageMain>
    )
  const version = address.version ?? versions.data?.[0]?.version
  const zone = address.zone ?? browserZone
  const language = address.language ?? locale
  const isKnown = version !== undefined && zone !== undefined
  const of = isKnown ? { team, plan, version, scenario: address.scenario, run: address.run, zone } : undefined
  return (
    <PageMain>
      <div className={styles.page}>
        <div className={styles.settings}>
          {of !== undefined && (
            <ReportForm of={of} language={language} versions={versions.data ?? []} change={change} />
          )}
        </div>
        <ReportPreview of={of} language={language} months={address.months} change={change} />
      </div>
    </PageMain>
  )
}
