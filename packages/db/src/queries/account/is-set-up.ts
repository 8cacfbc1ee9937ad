import type { Database } from '../../connection/database.ts'
import { readOnly } from '../../connection/read-only.ts'
import { instance } from '../../schema/instance.ts'
import type { VisitorScope } from '../../scope/scope.ts'

/** Whether anybody has an account. Until then the instance waits for the link that was printed at its start. */
export function isSetUp(from: Database | VisitorScope): Promise<boolean> {
  return readOnly(from, async (tx) => {
    const [row] = await tx.select({ setUpAt: instance.setUpAt }).from(instance)
    return row !== undefined && row.setUpAt !== null
  })
}
