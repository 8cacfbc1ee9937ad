'use client'

import { Notice, SegmentedControl, SelectField, Switch } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ChangeAddress } from '../address/use-address.ts'
import { FactorSwitches } from '../estimate/factor-switches.tsx'
import { Bridge } from './bridge.tsx'
import { type ColumnChoice, printColumn } from './column-choice.ts'
import type { ReadyColumn } from './column-state.ts'
import styles from './compare.module.css'
import { BASES, type CompareAddress } from './compare-address.ts'
import { ComparisonTable } from './comparison-table.tsx'
import { CrossoverFigure } from './crossover-figure.tsx'
import { FlipList } from './flip-list.tsx'
import { MonthsChart } from './months-chart.tsx'
import { Rests } from './rests.tsx'
import { type ColumnWords, useColumnWords } from './use-column-words.ts'
import { type ShownComparison, useComparison } from './use-comparison.ts'
import { useFlips } from './use-flips.ts'
import { Verdict } from './verdict.tsx'
import { YearsTables } from './years-tables.tsx'

export type ComparisonViewProps = {
  team: string
  columns: readonly ReadyColumn[]
  address: CompareAddress
  change: ChangeAddress<CompareAddress>
  /** The way to other columns, among the tools. */
  pickButton: ReactNode
  /** What it opens. */
  picker: ReactNode
}

/** What columns that can be worked out come to: the verdict, the table, and three charts. */
export function ComparisonView(props: ComparisonViewProps) {
  const { team, columns, address, change, pickButton, picker } = props
  const t = useTranslations('app.compare')
  const words = useColumnWords(columns)
  const baseKey = keyAt(columns, address, address.base) ?? columns[0]?.key ?? ''
  const shown = useComparison(columns, baseKey, address.basis)
  const decision = 'decision' in shown ? shown.decision : undefined
  const counted = address.factors ?? columns[0]?.column.compiled.factors ?? []
  const options = columns.map(({ key }) => ({ value: key, label: words.get(key)?.name ?? '' }))
  const place = (key: string) => address.columns.findIndex((choice) => printColumn(choice) === key)
  const tools = (
    <fieldset className={styles.tools} aria-label={t('tools.label')}>
      <SelectField
        label={t('tools.base')}
        value={baseKey}
        options={options}
        onChange={(key) => change({ base: place(key) })}
      />
      {decision !== undefined && (
        <SegmentedControl
          label={t('tools.basis')}
          options={BASES.map((key) => ({ key, label: t(`tools.bases.${key}`) }))}
          chosen={decision.basis}
          onChoose={(key) => change({ basis: BASES.find((one) => one === key) })}
        />
      )}
      <SegmentedControl
        label={t('tools.rows')}
        options={[
          { key: 'line', label: t('tools.byLine') },
          { key: 'workload', label: t('tools.byWorkload') },
        ]}
        chosen={address.rows}
        onChoose={(rows) => change({ rows: rows === 'workload' ? 'workload' : 'line' })}
      />
      <Switch
        label={t('tools.onlyDifferences')}
        isOn={address.onlyDifferences}
        onChange={(onlyDifferences) => change({ onlyDifferences })}
      />
      {pickButton}
    </fieldset>
  )
  const factors = (
    <div className={styles.factors}>
      <FactorSwitches factors={counted} onChange={(next) => change({ factors: next })} />
    </div>
  )
  if ('refusal' in shown)
    return (
      <>
        {tools}
        {picker}
        {shown.refusal.kind === 'factors' && factors}
        <Refused refusal={shown.refusal} />
      </>
    )
  return (
    <>
      <Verdict shown={shown} words={words} />
      {tools}
      {picker}
      {factors}
      <ComparisonTable
        team={team}
        shown={shown}
        words={words}
        rows={address.rows}
        onlyDifferences={address.onlyDifferences}
      />
      <Charts
        team={team}
        shown={shown}
        words={words}
        address={address}
        change={change}
        options={options}
        place={place}
      />
    </>
  )
}

type ChartsProps = Pick<ComparisonViewProps, 'team' | 'address' | 'change'> & {
  shown: ShownComparison
  words: ReadonlyMap<string, ColumnWords>
  options: readonly { value: string; label: string }[]
  place: (key: string) => number
}

function Charts({ team, shown, words, address, change, options, place }: ChartsProps) {
  const t = useTranslations('app.compare.chart')
  const { costVerdict: verdict, columns, comparison, decision } = shown
  const flips = useFlips(decision)
  const { baseKey } = comparison
  const others = options.filter(({ value }) => value !== baseKey)
  const chosen = keyAt(columns, address, address.to)
  const nearest = 'cheapest' in verdict ? [verdict.cheapest, verdict.runnerUp] : []
  const toKey =
    [chosen, ...nearest].find((key) => key !== undefined && key !== baseKey) ?? others[0]?.value ?? ''
  const monthsKey = keyAt(columns, address, address.months) ?? baseKey
  const [first] = columns
  const charts = (
    <div className={styles.charts}>
      <div className={styles.figureBlock}>
        <Bridge shown={shown} words={words} toKey={toKey} />
        {others.length > 1 && (
          <div className={styles.choice}>
            <SelectField
              label={t('to')}
              value={toKey}
              options={others}
              onChange={(key) => change({ to: place(key) })}
            />
          </div>
        )}
      </div>
      {'cheapest' in verdict && (
        <CrossoverFigure
          shown={shown}
          words={words}
          driver={address.driver}
          points={decision?.basis === 'cost' ? flips.result : undefined}
          onDriver={(driver) => change({ driver })}
        />
      )}
      <div className={styles.figureBlock}>
        <MonthsChart shown={shown} words={words} columnKey={monthsKey} />
        <div className={styles.choice}>
          <SelectField
            label={t('ofColumn')}
            value={monthsKey}
            options={options}
            onChange={(key) => change({ months: place(key) })}
          />
        </div>
      </div>
    </div>
  )
  return (
    <>
      {charts}
      <YearsTables columns={columns} words={words} />
      {decision === undefined || first === undefined ? (
        <OfOnePlan />
      ) : (
        <>
          <FlipList team={team} column={first} decision={decision} words={words} found={flips} />
          <Rests
            columns={columns}
            decision={decision}
            words={words}
            firstKey={'cheapest' in shown.verdict ? shown.verdict.cheapest : baseKey}
          />
        </>
      )}
    </>
  )
}

/** Why there are no flip points: said once, at their place. */
function OfOnePlan() {
  const t = useTranslations('app.compare')
  return (
    <section className={styles.part} aria-label={t('flips.title')}>
      <h2 className={styles.partTitle}>{t('flips.title')}</h2>
      <p className={styles.quiet}>{t('tools.basisOfOne')}</p>
    </section>
  )
}

function Refused({
  refusal,
}: {
  refusal: Extract<ReturnType<typeof useComparison>, { refusal: unknown }>['refusal']
}) {
  const t = useTranslations('app.compare')
  const separator = useTranslations('app.figure')('listSeparator')
  if (refusal.kind === 'currencies')
    return (
      <Notice tone="warn">
        {t('refused.currencies', { currencies: refusal.currencies.join(separator) })}
      </Notice>
    )
  if (refusal.kind === 'factors') return <Notice tone="warn">{t('refused.factors')}</Notice>
  return <Notice tone="warn">{t(refusal.kind === 'tooMany' ? 'pick.full' : 'one')}</Notice>
}

/** The key of the column at a place of the address, if it is among those that are compared. */
function keyAt(
  columns: readonly ReadyColumn[],
  address: { columns: readonly ColumnChoice[] },
  place: number | undefined,
): string | undefined {
  const choice = place === undefined ? undefined : address.columns[place]
  if (choice === undefined) return undefined
  const key = printColumn(choice)
  return columns.some((column) => column.key === key) ? key : undefined
}
