import { getLocale, getTranslations } from 'next-intl/server'
import { requestQueryClient, serverApi } from '../../server/server-api.ts'
import { planName } from '../plan/plan-name.ts'

/** What the browser's tab says of a run's page. A run that is not the reader's is not named. */
export async function runTitle(of: { team: string; run: string }): Promise<string> {
  const t = await getTranslations('app.run')
  try {
    const run = await requestQueryClient().fetchQuery(serverApi.run.get.queryOptions(of))
    const name = planName(run.planName, await getLocale())
    return run.kind === 'report' ? t('files.of', { name }) : t('titleOf', { name })
  } catch {
    return t('unnamed')
  }
}
