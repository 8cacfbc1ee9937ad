import { eq } from 'drizzle-orm'
import { users } from '../../schema/users.ts'
import { type UserScope, work } from '../../scope/scope.ts'

/** Renames the caller. Logs and versions keep the name they were written under. */
export async function changeName(scope: UserScope, { name }: { name: string }): Promise<void> {
  await scope[work].tx.update(users).set({ name }).where(eq(users.id, scope.user.id))
}
