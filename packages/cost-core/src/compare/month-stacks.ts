import type { CostLine } from '../plan/factor-groups.ts'
import type { MonthlyCosts } from './compare-columns.ts'

/** One month's money: its total, and the groups of lines it is made of. */
export interface MonthStack<Group extends string> {
  readonly total: number
  /** `line` is the first of its group, to call it by. */
  readonly segments: readonly { readonly line: CostLine; readonly group: Group; readonly value: number }[]
}

/** The months of a column as stacks. Lines of one group stand as one segment; what is unknown takes no room. */
export function monthStacks<Group extends string>(
  { lines }: MonthlyCosts,
  groupOf: (line: CostLine) => Group,
): readonly MonthStack<Group>[] {
  const months = Math.max(0, ...lines.map(({ values }) => values.length))
  return Array.from({ length: months }, (_, month) => {
    const groups = new Map<Group, MonthStack<Group>['segments'][number]>()
    for (const { line, values } of lines) {
      const group = groupOf(line)
      const before = groups.get(group)
      const value = (before?.value ?? 0) + (values[month] ?? 0)
      groups.set(group, { line: before?.line ?? line, group, value })
    }
    const segments = [...groups.values()]
    return { total: segments.reduce((sum, { value }) => sum + value, 0), segments }
  })
}
