import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROLES, type Role } from '@kilotoken/db'

/** Nobody signed in; somebody signed in who is not in the team; a member of the team. */
export type CallerKind = 'visitor' | 'outsider' | Role

export const CALLERS: readonly CallerKind[] = ['visitor', 'outsider', ...ROLES]

export type AccessRow = { procedure: string; mayCall: Readonly<Record<CallerKind, boolean>> }

const TABLE = join(import.meta.dirname, '../../../../docs/access.csv')

/** Who may call what, as written down by hand: the promise, which the router is held against. */
export function readAccessTable(): AccessRow[] {
  const [head, ...lines] = readFileSync(TABLE, 'utf8').trimEnd().split('\n')
  if (head !== ['procedure', ...CALLERS].join(',')) throw new Error(`Columns of the access table: ${head}.`)
  return lines.map((line) => {
    const [procedure = '', ...cells] = line.split(',')
    if (cells.length !== CALLERS.length || cells.some((cell) => cell !== 'yes' && cell !== 'no'))
      throw new Error(`Not a row of the access table: ${line}.`)
    return {
      procedure,
      mayCall: Object.fromEntries(CALLERS.map((caller, at) => [caller, cells[at] === 'yes'])) as Record<
        CallerKind,
        boolean
      >,
    }
  })
}
