import { listAccelerators, listModels } from '@kilotoken/db'
import { publicProcedure, router } from '../api.ts'

/** The instance's catalogue. Public data with its sources. */
export const catalogueRouter = router({
  accelerators: publicProcedure.query(({ ctx }) => listAccelerators(ctx.database)),
  models: publicProcedure.query(({ ctx }) => listModels(ctx.database)),
})
