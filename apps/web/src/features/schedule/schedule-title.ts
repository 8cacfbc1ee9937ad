import { getTranslations } from 'next-intl/server'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'

/** What the browser's tab says of a schedule's page. One that is not the reader's is not named. */
export async function scheduleTitle(of: { team: string; schedule: string }): Promise<string> {
  try {
    const { name } = await requestQueryClient().fetchQuery(serverApi.schedule.get.queryOptions(of))
    return name
  } catch {
    return (await getTranslations('app.schedule'))('unnamed')
  }
}
