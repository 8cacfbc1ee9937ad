import { isAtLeast } from '@kilotoken/db'
import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ArchivedPlan } from '../../../../../../features/editor/archived-plan.tsx'
import { DraftStatus } from '../../../../../../features/editor/draft-status.tsx'
import { EditorBody } from '../../../../../../features/editor/editor-body.tsx'
import { EditorProvider } from '../../../../../../features/editor/editor-provider.tsx'
import { EditorTools } from '../../../../../../features/editor/editor-tools.tsx'
import { SaveButton } from '../../../../../../features/editor/save-button.tsx'
import { PageTopBar } from '../../../../../../features/frame/page-top-bar.tsx'
import { planName } from '../../../../../../features/plan/plan-name.ts'
import { planPath } from '../../../../../../features/plan/plan-path.ts'
import { planTitle } from '../../../../../../features/plan/plan-title.ts'
import { openPage } from '../../../../../../server/open-page.ts'
import { requestQueryClient, serverApi } from '../../../../../../server/server-api.ts'

type Props = { params: Promise<{ team: string; plan: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('app.editor')
  return { title: t('pageTitle', { name: await planTitle(await params) }) }
}

/** The editor, for whoever may edit; a viewer is sent to where they may read. */
export default async function EditPlanPage({ params }: Props) {
  const { team, plan } = await params
  const cache = requestQueryClient()
  const [overview, me] = await openPage(planPath.edit(team, plan), () =>
    Promise.all([
      cache.fetchQuery(serverApi.plan.overview.queryOptions({ team, plan })),
      cache.fetchQuery(serverApi.account.me.queryOptions()),
    ]),
  )
  const role = me.teams.find(({ id }) => id === team)?.role
  if (role === undefined || !isAtLeast(role, 'editor')) redirect(planPath.read(team, plan))
  const t = await getTranslations('app.editor')
  const bar = {
    crumbs: [{ label: t('plans'), href: planPath.list(team) }],
    title: planName(overview.name, await getLocale()),
    badge: t('badge', { version: overview.newest.version }),
  }
  if (overview.archivedAt !== null)
    return (
      <>
        <PageTopBar {...bar} />
        <ArchivedPlan team={team} plan={plan} />
      </>
    )
  return (
    <EditorProvider
      key={plan}
      team={team}
      plan={plan}
      topBar={
        <PageTopBar {...bar} status={<DraftStatus />} tools={<EditorTools />} primary={<SaveButton />} />
      }
    >
      <EditorBody />
    </EditorProvider>
  )
}
