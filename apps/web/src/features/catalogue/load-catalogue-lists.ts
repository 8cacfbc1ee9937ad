import { requestQueryClient, serverApi } from '../../server/server-api.ts'

/** What the lists of the catalogue show, and how long each is; with the day, UTC, that the prices are as old as on. */
export async function loadCatalogueLists() {
  const cache = requestQueryClient()
  const [accelerators, models] = await Promise.all([
    cache.fetchQuery(serverApi.catalogue.accelerators.queryOptions()),
    cache.fetchQuery(serverApi.catalogue.models.queryOptions()),
  ])
  return {
    accelerators,
    models,
    counts: {
      accelerators: accelerators.length,
      models: models.length,
      prices: accelerators.reduce((count, { prices }) => count + prices.length, 0),
    },
    today: new Date().toISOString().slice(0, 10),
  }
}
