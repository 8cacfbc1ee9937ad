'use client'

import { type ComparisonRow, DECISION_BASES, type FigureRow, totalRange } from '@kilotoken/cost-core'
import { labelText } from '@kilotoken/messages'
import { CompareTable } from '@kilotoken/ui'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { lineTone } from '../estimate/line-tone.ts'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { ReadyColumn } from './column-state.ts'
import styles from './compare.module.css'
import { figureLink } from './figure-link.ts'
import { useAmounts } from './use-amounts.ts'
import type { ColumnWords } from './use-column-words.ts'
import type { ShownComparison } from './use-comparison.ts'

export type ComparisonTableProps = {
  team: string
  shown: ShownComparison
  words: ReadonlyMap<string, ColumnWords>
  rows: 'line' | 'workload'
  onlyDifferences: boolean
}

type Groups = ComponentProps<typeof CompareTable>['groups']
type Row = Groups[number]['rows'][number]
type Cell = Row['cells'][number]

/** The columns side by side: totals, then line by line, each with its difference to the base. */
export function ComparisonTable({ team, shown, words, rows, onlyDifferences }: ComparisonTableProps) {
  const t = useTranslations('app.compare.table')
  const absence = useTranslations('app.figure')
  const locale = useLocale()
  const figures = useFigureWords()
  const rowOf = useRow(team, shown)
  const labelOf = useFigureLabel()
  const { comparison, columns, verdict, trials, decided } = shown
  const isByCost = decided === undefined || decided.basis === 'cost'
  const cheapestNote = verdict.kind === 'cheapest' && {
    notes: new Map([[verdict.cheapest, t('cheapest')]]),
  }
  const { basis, baseKey } = comparison
  const { amount } = useAmounts(comparison)
  // The row of cash is that of the first month, and the basis that of the plan.
  const isDecisive = ({ key }: FigureRow) =>
    decided !== undefined && decided.basis !== 'cash' && key === DECISION_BASES[decided.basis]
  const rangeText = (key: string) => {
    if (trials === undefined) return t('pending')
    const range = totalRange(trials, key)
    if (range === undefined) return '–'
    if (range.low === range.high) return amount(range.low)
    return absence('range', { low: amount(range.low), high: amount(range.high) })
  }
  const kept = <T extends ComparisonRow>(list: readonly T[]) =>
    list.filter(({ isSame }) => !(onlyDifferences && isSame))
  const line = (row: (typeof comparison.byLine)[number], workload?: string) =>
    rowOf(row, {
      kind: 'line',
      label: figures.line(row.line),
      tone: lineTone(row.line),
      figure: ({ column }) =>
        [column.strategy, ...(workload === undefined ? [] : [workload]), row.line, 'cost'].join('.'),
    })
  const total = rowOf(comparison.total, {
    kind: 'total',
    label: basis.isPerMonth ? t('perMonth') : t('total'),
    figure: ({ column }) => `${column.strategy}.total.cost`,
    ...(isByCost && cheapestNote),
  })
  const rangeRow: Row = {
    key: 'range',
    kind: 'plain',
    label: t('range'),
    cells: columns.map(({ key }) => ({ key, value: rangeText(key) })),
  }
  const groups: Groups = [
    {
      key: 'totals',
      rows: [
        total,
        ...(shown.isUncertain ? [rangeRow] : []),
        ...(basis.isPerMonth ? [] : [rowOf(comparison.perMonth, { kind: 'plain', label: t('perMonth') })]),
      ],
    },
    ...(rows === 'line'
      ? [{ key: 'lines', rows: kept(comparison.byLine).map((row) => line(row)) }]
      : comparison.byWorkload
          .filter((group) => !(onlyDifferences && group.total.isSame))
          .map((group) => ({
            key: group.workload,
            rows: [
              rowOf(group.total, {
                kind: 'total',
                label: labelText(group.label, locale),
                figure: ({ column }) => `${column.strategy}.${group.workload}.total.cost`,
              }),
              ...kept(group.lines).map((row) => line(row, group.workload)),
            ],
          }))),
    {
      key: 'worth',
      rows: kept(comparison.figures)
        .filter(({ key }) => isMoney(key))
        .map((row) =>
          rowOf(row, {
            kind: isDecisive(row) ? 'total' : 'plain',
            label: labelOf(row),
            figure: ({ column }) => `${column.strategy}.${row.key}`,
            ...(isDecisive(row) && cheapestNote),
          }),
        ),
    },
    {
      key: 'units',
      rows: [
        ...kept(comparison.perMillionTokens).map((row) =>
          rowOf(row, {
            kind: 'plain',
            label: t('per', { workload: labelText(row.label, locale) }),
            figure: ({ column }) => `${column.strategy}.${row.key}`,
            unit: basis.currency,
          }),
        ),
        ...kept(comparison.figures)
          .filter(({ key }) => !isMoney(key))
          // With one workload its price is that of the plan.
          .filter(({ key }) => key !== 'total.cost_per_1m_tokens' || comparison.perMillionTokens.length > 1)
          .map((row) =>
            rowOf(row, {
              kind: 'plain',
              label: labelOf(row),
              figure: ({ column }) => `${column.strategy}.${row.key}`,
              unit: row.unit.startsWith(basis.currency) ? basis.currency : row.unit,
            }),
          ),
      ],
    },
  ]
  const isAllSame = onlyDifferences && kept(comparison.byLine).length === 0
  return (
    <div className={styles.table}>
      <CompareTable
        caption={t('caption', { base: words.get(baseKey)?.name ?? '' })}
        corner={t('corner', {
          currency: basis.currency,
          basis: basis.isPerMonth ? 'month' : 'whole',
          months: basis.months[0] ?? 0,
        })}
        columns={columns.map(({ key }) => ({
          key,
          label: words.get(key)?.label ?? '',
          note: words.get(key)?.note ?? '',
          ...(key === baseKey && { baseWord: t('base') }),
        }))}
        groups={groups.filter((group) => group.rows.length > 0)}
      />
      {isAllSame && <p className={styles.quiet}>{t('noDifferences')}</p>}
    </div>
  )
}

type RowDetail = Pick<Row, 'kind' | 'label' | 'tone'> & {
  /** The id of the figure in a column's plan. */
  figure?: (column: ReadyColumn) => string
  /** What stands beneath the amount of a column that has no difference. */
  notes?: ReadonlyMap<string, string>
  /** Of a price or a count, which is no amount of the plan: it is written in all its digits. */
  unit?: string
}

/** Rows of money beside the total; the others are prices and counts. */
function isMoney(key: FigureRow['key']): boolean {
  return key === 'total.npv' || key === 'total.npv_after_tax' || key === 'total.cash'
}

/** What a row of figures is called. */
function useFigureLabel() {
  const t = useTranslations('app.compare.table.figures')
  return ({ key }: FigureRow): string => t(FIGURE_WORDS[key])
}

const FIGURE_WORDS = {
  'total.npv': 'npv',
  'total.npv_after_tax': 'npvAfterTax',
  'total.cash': 'cash',
  'total.cost_per_1m_tokens': 'perOfAll',
  'total.cost_per_gpu_hour': 'gpuHour',
  nodes: 'nodes',
  utilisation: 'utilisation',
} as const satisfies { readonly [K in FigureRow['key']]: string }

const OF_NOTHING: readonly string[] = ['no_gpu_hours', 'no_tokens']

function useRow(team: string, { comparison, columns }: ShownComparison) {
  const t = useTranslations('app.compare.table')
  const absence = useTranslations('app.figure')
  const figures = useFigureWords()
  const { amount, signed } = useAmounts(comparison)
  return (row: ComparisonRow, { figure, notes, unit, ...detail }: RowDetail): Row => {
    const print = (value: number) => {
      if (unit === undefined) return amount(value)
      return unit === '%' ? figures.percent(value / 100, 1) : figures.text({ value, unit }, 'full')
    }
    const cells = columns.flatMap((column, index): Cell[] => {
      const { key } = column
      const cell = row.cells[index]
      if (cell === undefined || cell.kind === 'none') return []
      const link = (content: ReactNode) => {
        const id = figure?.(column)
        if (id === undefined || !column.column.compiled.graph.ids.has(id)) return content
        return (
          <Link className={styles.figure} href={figureLink(team, column, id)}>
            {content}
          </Link>
        )
      }
      if (cell.kind === 'unpriced') return [{ key, value: link(absence('unpriced')) }]
      if (cell.kind === 'absent') {
        // There is nothing to divide by: no fault of the plan's.
        const isOfNothing = cell.reasons.every((reason) => OF_NOTHING.includes(reason))
        if (isOfNothing)
          return [
            { key, value: link('–'), note: cell.reasons.map((one) => figures.reason(one, undefined)).join() },
          ]
        return [{ key, value: link(absence(cell.absence)) }]
      }
      const { difference, incomplete } = cell
      const isShown = difference !== null && unit === undefined && difference.amount !== 0
      const note = incomplete === undefined ? notes?.get(key) : t('incomplete', { count: incomplete.length })
      return [
        {
          key,
          value: link(print(cell.value)),
          ...(isShown && {
            difference: {
              tone: difference.amount > 0 ? 'up' : 'down',
              amount: signed(difference.amount),
              ...(difference.ratio !== null && { share: figures.deviation(difference.ratio) }),
            },
          }),
          ...(note !== undefined && { note }),
        },
      ]
    })
    return { key: row.key, ...detail, cells }
  }
}
