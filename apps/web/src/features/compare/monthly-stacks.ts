import type { MonthlyCosts } from '@kilotoken/cost-core'
import type { LineTone } from '@kilotoken/ui'
import { lineTone } from '../estimate/line-tone.ts'

export type MonthStack = {
  total: number
  segments: readonly { line: string; tone: LineTone; value: number }[]
}

/** The months of a column as stacks. Lines of one hue stand as one segment; what is unknown takes no room. */
export function monthlyStacks({ lines }: MonthlyCosts): readonly MonthStack[] {
  const months = Math.max(0, ...lines.map(({ values }) => values.length))
  return Array.from({ length: months }, (_, month) => {
    const byTone = new Map<LineTone, MonthStack['segments'][number]>()
    for (const { line, values } of lines) {
      const tone = lineTone(line)
      const before = byTone.get(tone)
      const value = (before?.value ?? 0) + (values[month] ?? 0)
      byTone.set(tone, { line: before?.line ?? line, tone, value })
    }
    const segments = [...byTone.values()]
    return { total: segments.reduce((sum, { value }) => sum + value, 0), segments }
  })
}
