'use client'

import { type Periods, periodTables, type StrategyPeriods } from '@kilotoken/cost-core'
import { amountWords, comparedYears } from '@kilotoken/reports/sections'
import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import { ReportTable } from '../report/report-table.tsx'
import type { ReadyColumn } from './column-state.ts'
import styles from './compare.module.css'
import type { ColumnWords } from './use-column-words.ts'

export type YearsTablesProps = {
  columns: readonly ReadyColumn[]
  words: ReadonlyMap<string, ColumnWords>
}

/** The columns by fiscal year, as cost and as cash: those whose years are the same stand in one table. */
export function YearsTables({ columns, words }: YearsTablesProps) {
  const locale = useLocale()
  const sections = useMemo(() => {
    const [first] = columns
    if (first === undefined) return []
    const strategies = columns.map(({ key }) => {
      const name = words.get(key)?.name ?? ''
      return { key, label: { en: name, zh: name } }
    })
    const { plan } = first.column.compiled
    const said = amountWords({ currency: plan.currency.plan, strategies, workloads: [] }, locale)
    return alikeIn(columns).map(({ periods, strategies: own }) => comparedYears(own, periods, said))
  }, [columns, words, locale])
  return sections.map(({ key, title, before, table, after }) => (
    // Without a name of its own: the table that scrolls inside it is the landmark of that name.
    <section key={key} className={styles.part}>
      <h2 className={styles.partTitle}>{title}</h2>
      {before.map((text) => (
        <p key={text} className={styles.quiet}>
          {text}
        </p>
      ))}
      {table !== undefined && <ReportTable caption={title} table={table} />}
      {after.map((text) => (
        <p key={text} className={styles.quiet}>
          {text}
        </p>
      ))}
    </section>
  ))
}

type Alike = { periods: Periods; strategies: readonly StrategyPeriods[] }

/** Columns of one plan are worked out together; those with the same years are put together. */
function alikeIn(columns: readonly ReadyColumn[]): readonly Alike[] {
  const plans = new Set(columns.map(({ column }) => column.compiled))
  const tables = new Map([...plans].map((compiled) => [compiled, periodTables(compiled)]))
  const alike = new Map<string, { periods: Periods; strategies: StrategyPeriods[] }>()
  for (const { key, column } of columns) {
    const table = tables.get(column.compiled)
    const own = table?.strategies.find(({ strategy }) => strategy === column.strategy)
    if (table === undefined || own === undefined) continue
    const years = JSON.stringify([table.periods.fiscalYearStarts, table.periods.years])
    const group = alike.get(years) ?? { periods: table.periods, strategies: [] }
    group.strategies.push({ ...own, strategy: key })
    alike.set(years, group)
  }
  return [...alike.values()]
}
