import { getLocale, getTranslations } from 'next-intl/server'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { planName } from './plan-name.ts'

/** What the browser's tab says of a plan's page. A plan that is not the reader's is not named. */
export async function planTitle({ team, plan }: { team: string; plan: string }): Promise<string> {
  try {
    const overview = serverApi.plan.overview.queryOptions({ team, plan })
    const { name } = await requestQueryClient().fetchQuery(overview)
    return planName(name, await getLocale())
  } catch {
    return (await getTranslations('app.plan'))('unnamed')
  }
}
