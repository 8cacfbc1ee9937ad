import { listAccelerators, listModels } from '@kilotoken/db'
import { procedureFor, router } from '../api.ts'

/** The instance's catalogue. Public data with its sources. */
export const catalogueRouter = router({
  accelerators: procedureFor('public').query(({ ctx }) => listAccelerators(ctx.database)),
  models: procedureFor('public').query(({ ctx }) => listModels(ctx.database)),
})
