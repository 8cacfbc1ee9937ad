'use client'

import { DataTable, TableRow } from '@kilotoken/ui'
import { useTranslations } from 'next-intl'
import { FigureButton } from '../figure/figure-button.tsx'
import { useFigureWords } from '../figure/use-figure-words.ts'
import type { Estimate } from './estimate.ts'
import { formulaNote } from './formula-note.ts'
import { lineTone } from './line-tone.ts'

export type StageTableProps = {
  estimate: Estimate
  isBusy: boolean
  openId: string | undefined
  onOpen: (id: string) => void
}

type CellRole = 'money' | 'difference' | 'ratio'

type Row = Estimate['view']['table']['rows'][number]

/** Every stage and its counted lines, strategy beside strategy, at the middle of every range. */
export function StageTable({ estimate, isBusy, openId, onOpen }: StageTableProps) {
  const t = useTranslations('app.estimate.table')
  const words = useFigureWords()
  const { strategies, rows } = estimate.view.table
  const { baseStrategy, strategies: named } = estimate.view
  const nameOf = (key: string) => words.label(named.find((other) => other.key === key)?.label ?? key)
  const other = strategies.find((key) => key !== baseStrategy)
  const { currency, months } = estimate
  return (
    <DataTable
      caption={t('caption', { currency })}
      corner={t('corner', { currency, months })}
      isBusy={isBusy}
      columns={[
        ...strategies.map((key) => ({ key, label: nameOf(key) })),
        ...(isPair(estimate.view.table) && other !== undefined
          ? [
              { key: 'difference', label: t('difference') },
              { key: 'ratio', label: t('ratio', { other: nameOf(other), base: nameOf(baseStrategy) }) },
            ]
          : []),
      ]}
    >
      {rows
        .filter((row) => row.isCounted || row.kind === 'stage')
        .map((row) => (
          <StageRow
            key={`${row.kind}/${row.workload ?? ''}/${row.line ?? ''}`}
            row={row}
            estimate={estimate}
            openId={openId}
            onOpen={onOpen}
          />
        ))}
    </DataTable>
  )
}

function StageRow({ row, estimate, openId, onOpen }: { row: Row } & Omit<StageTableProps, 'isBusy'>) {
  const t = useTranslations('app.estimate.table')
  const words = useFigureWords()
  const { figures, table } = estimate.view
  const workload = estimate.view.workloads.find(({ key }) => key === row.workload)
  const stageName =
    workload === undefined ? t('total', { months: estimate.months }) : words.label(workload.label)

  const cell = (key: string, id: string | null, role: CellRole) => {
    const figure = id === null || !row.isCounted ? undefined : figures[id]
    if (id === null || figure === undefined || (role === 'ratio' && figure.value === null))
      return { key, content: isInRent(row, key, estimate.rented) ? t('inRent') : emptyCell(row, role) }
    return {
      key,
      content: (
        <FigureButton
          id={id}
          figure={figure}
          style={role === 'ratio' ? 'ratio' : 'table'}
          tone={toneOf(row, role, figure.value)}
          hasSign={role === 'difference'}
          openId={openId}
          onOpen={onOpen}
        />
      ),
    }
  }
  const note = row.isCounted ? formulaNote(row, estimate.lineFormulas, words.text) : t('notCounted')
  return (
    <TableRow
      kind={row.kind === 'stage' ? 'group' : row.kind}
      label={row.kind === 'line' ? words.line(row.line ?? '') : stageName}
      {...(row.kind === 'line' && { tone: lineTone(row.line ?? '') })}
      isMuted={!row.isCounted}
      {...(note !== undefined && { note })}
      cells={[
        ...table.strategies.map((key) => cell(key, row.cells[key] ?? null, 'money')),
        ...(isPair(table)
          ? [cell('difference', row.difference, 'difference'), cell('ratio', row.ratio, 'ratio')]
          : []),
      ]}
    />
  )
}

/** Two strategies can be told apart in one column; one has nothing beside it, and three would need more columns. */
function isPair(table: Estimate['view']['table']): boolean {
  return table.rows.some((row) => row.difference !== null)
}

/** Who rents pays for the machine and its power inside the rent, and the cell says so. */
function isInRent(row: Row, strategy: string, rented: Estimate['rented']): boolean {
  const isPartOfRent = row.line === 'depreciation' || row.line === 'energy'
  return isPartOfRent && rented[strategy]?.includes(row.workload ?? '') === true
}

/** What does not exist is a dash. A line has no ratio. */
function emptyCell(row: Row, role: CellRole): string {
  return role === 'ratio' && row.kind === 'line' ? '' : '–'
}

function toneOf(row: Row, role: CellRole, value: number | null) {
  if (row.kind === 'line') return 'plain'
  if (role !== 'difference' || value === null || value === 0) return 'strong'
  return value > 0 ? 'up' : 'down'
}
