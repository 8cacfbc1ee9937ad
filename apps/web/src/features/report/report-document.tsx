'use client'

import type { BudgetReport } from '@kilotoken/cost-core'
import type { Locale } from '@kilotoken/messages'
import {
  assumptionSection,
  cashSection,
  gapSection,
  methodSection,
  monthSection,
  noteSection,
  type ReportSection,
  reportFacts,
  reportHeading,
  reportWords,
  sideBySideSections,
  summarySection,
  uncertaintySection,
  yearSection,
} from '@kilotoken/reports/sections'
import { FactList, SelectField } from '@kilotoken/ui'
import { useId, useMemo } from 'react'
import styles from './report.module.css'
import { ReportMonthsChart } from './report-months-chart.tsx'
import { FoldedPart, ReportPart } from './report-part.tsx'
import { ReportSpreadChart } from './report-spread-chart.tsx'

export type ReportDocumentProps = {
  report: BudgetReport
  /** The report's language, which need not be the page's. */
  locale: Locale
  /** Whose months are on show; undefined: the base strategy's. */
  months: string | undefined
  onMonths: (strategy: string) => void
}

/**
 * A report as a page: the sections and charts its files print, in the same words and with the same amounts. Of the
 * months, which the files have for every strategy, one strategy's are on show.
 */
export function ReportDocument({ report, locale, months, onMonths }: ReportDocumentProps) {
  const title = useId()
  const words = useMemo(() => reportWords(report, locale), [report, locale])
  const { say } = words
  const { about, strategies, monthly, periods } = report
  const chosen =
    monthly.find(({ strategy }) => strategy === months) ??
    monthly.find(({ strategy }) => strategy === about.baseStrategy)
  const shown = periods.find(({ strategy }) => strategy === chosen?.strategy)
  const heading = reportHeading(report, words)
  const footer = say('footer', {
    generated: words.generated,
    book: about.book.version,
    date: about.book.date,
    engine: about.engine,
  })
  const folded = (section: ReportSection) => (
    <FoldedPart
      key={section.key}
      section={section}
      count={say('make.count', { count: section.table?.rows.length ?? 0 })}
    />
  )
  const parts = [
    summarySection(report, words),
    ...gapSection(report, words),
    ...uncertaintySection(report, words),
    ...sideBySideSections('byWorkload', report, words),
    ...sideBySideSections('byGroup', report, words),
    ...sideBySideSections('byLine', report, words),
    ...periods.map((one) => yearSection(one, about, words)),
  ]
  return (
    <article className={styles.document} lang={locale} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {say('titleOf', { heading })}
      </h2>
      <FactList facts={reportFacts(report, words)} />
      {parts.map((section) => (
        <ReportPart key={section.title} section={section} />
      ))}
      {chosen !== undefined && (
        <>
          {strategies.length > 1 && (
            <div className={styles.chooser}>
              <SelectField
                label={say('make.monthsOf')}
                value={chosen.strategy}
                options={strategies.map(({ key }) => ({ value: key, label: words.strategy(key) }))}
                onChange={onMonths}
              />
            </div>
          )}
          <ReportMonthsChart report={report} words={words} strategy={chosen.strategy} />
          <ReportSpreadChart report={report} words={words} strategy={chosen.strategy} />
          <ReportPart section={monthSection('byLine', chosen, report, words)} />
          <ReportPart section={monthSection('byWorkload', chosen, report, words)} />
          {shown !== undefined && <ReportPart section={cashSection(shown, about, words)} />}
        </>
      )}
      <ReportPart section={noteSection(words)} />
      {folded(assumptionSection('assumptions', report, words))}
      {folded(assumptionSection('definitions', report, words))}
      {folded(methodSection(report, words))}
      <p className={styles.footer}>{say('make.asOf', { heading, footer })}</p>
    </article>
  )
}
