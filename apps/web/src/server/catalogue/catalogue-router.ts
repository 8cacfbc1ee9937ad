import { listAccelerators, listModels, listNodes } from '@kilotoken/db'
import { publicProcedure, router } from '../api.ts'
import { engineCatalogue } from './engine-catalogue.ts'

/** The instance's catalogue. Public data with its sources. */
export const catalogueRouter = router({
  accelerators: publicProcedure.query(({ ctx }) => listAccelerators(ctx.database)),
  models: publicProcedure.query(({ ctx }) => listModels(ctx.database)),
  forEngine: publicProcedure.query(({ ctx }) => engineCatalogue(ctx.database)),
  nodes: publicProcedure.query(({ ctx }) => listNodes(ctx.database)),
})
