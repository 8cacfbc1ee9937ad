import { DataTable } from './data-table.tsx'
import type { PlotLine } from './lines-plot.tsx'
import { TableRow } from './table-row.tsx'

type Props = {
  caption: string
  corner: string
  lines: readonly PlotLine[]
  formatX: (value: number) => string
  formatY: (value: number) => string
}

/** Lines as columns over every x at which one of them has a point. At a step, both its values. */
export function LinesTable({ caption, corner, lines, formatX, formatY }: Props) {
  const xs = [...new Set(lines.flatMap((line) => line.points.map(({ x }) => x)))].sort((a, b) => a - b)
  return (
    <DataTable
      caption={caption}
      corner={corner}
      columns={lines.map((line) => ({ key: line.key, label: line.label }))}
    >
      {xs.map((x) => (
        <TableRow
          key={x}
          kind="line"
          label={formatX(x)}
          cells={lines.map((line) => ({ key: line.key, content: valuesAt(line, x, formatY) }))}
        />
      ))}
    </DataTable>
  )
}

function valuesAt(line: PlotLine, x: number, formatY: Props['formatY']): string {
  const values = line.points.filter((point) => point.x === x && Number.isFinite(point.y))
  return values.length === 0 ? '–' : [...new Set(values.map(({ y }) => formatY(y)))].join(' → ')
}
