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
  const t = useTranslations('app.sample.table')
  const words = useFigureWords()
  const { strategies, rows } = estimate.view.table
  const nameOf = (key: string) =>
    words.label(estimate.view.strategies.find((other) => other.key === key)?.label ?? key)
  return (
    <DataTable
      caption={t('caption')}
      corner={t('corner')}
      isBusy={isBusy}
      columns={[
        ...strategies.map((key) => ({ key, label: nameOf(key) })),
        { key: 'difference', label: t('difference') },
        { key: 'ratio', label: t('ratio') },
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
  const t = useTranslations('app.sample.table')
  const words = useFigureWords()
  const { figures, table } = estimate.view
  const workload = estimate.view.workloads.find(({ key }) => key === row.workload)
  const stageName = workload === undefined ? t('total') : words.label(workload.label)

  const cell = (key: string, id: string | null, role: CellRole) => {
    const figure = id === null || !row.isCounted ? undefined : figures[id]
    if (id === null || figure === undefined || (role === 'ratio' && figure.value === null))
      return { key, content: emptyCell(row, key, role, t('inRent')) }
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
        cell('difference', row.difference, 'difference'),
        cell('ratio', row.ratio, 'ratio'),
      ]}
    />
  )
}

/** Who rents pays for the machine and its power inside the rent, and the cell says so. A line has no ratio. */
function emptyCell(row: Row, key: string, role: CellRole, inRent: string): string {
  if (role === 'ratio' && row.kind === 'line') return ''
  return key === 'cloud' && (row.line === 'depreciation' || row.line === 'energy') ? inRent : '–'
}

function toneOf(row: Row, role: CellRole, value: number | null) {
  if (row.kind === 'line') return 'plain'
  if (role !== 'difference' || value === null || value === 0) return 'strong'
  return value > 0 ? 'up' : 'down'
}
