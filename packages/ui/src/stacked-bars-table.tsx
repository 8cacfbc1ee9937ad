import { DataTable } from './data-table.tsx'
import type { BarGroup, StackedBarsProps } from './stacked-bars-props.ts'
import { TableRow } from './table-row.tsx'

type Props = { caption: string; groups: readonly BarGroup[] } & Pick<StackedBarsProps, 'legend' | 'words'>

/** The same numbers as the chart, as a table. */
export function StackedBarsTable({ caption, groups, legend, words }: Props) {
  const columns = [
    ...legend.map((entry) => ({ key: entry.tone, label: entry.label })),
    { key: 'total', label: words.total },
  ]
  return (
    <DataTable caption={caption} corner={words.bar} columns={columns}>
      {groups.flatMap((group) =>
        group.bars.map((bar) => (
          <TableRow
            key={`${group.key}/${bar.key}`}
            kind="group"
            label={group.label}
            note={bar.label}
            cells={columns.map((column) => ({
              key: column.key,
              content:
                column.key === 'total'
                  ? bar.totalText
                  : (bar.segments.find((segment) => segment.tone === column.key)?.text ?? '–'),
            }))}
          />
        )),
      )}
    </DataTable>
  )
}
