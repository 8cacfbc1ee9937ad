import { PageMain } from '@kilotoken/ui'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ModelEntry } from '../../../../features/catalogue/model-entry.tsx'
import { PageTopBar } from '../../../../features/frame/page-top-bar.tsx'
import { requestQueryClient, serverApi } from '../../../../server/server-api.ts'

type Props = { params: Promise<{ key: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findModel(params))?.name }
}

export default async function ModelPage({ params }: Props) {
  const t = await getTranslations('app.catalogue')
  const model = await findModel(params)
  if (model === undefined) notFound()
  return (
    <>
      <PageTopBar
        crumbs={[
          { label: t('title'), href: '/catalogue' },
          { label: t('models'), href: '/catalogue/models' },
        ]}
        title={model.name}
      />
      <PageMain>
        <ModelEntry model={model} />
      </PageMain>
    </>
  )
}

async function findModel(params: Props['params']) {
  const { key } = await params
  const all = await requestQueryClient().fetchQuery(serverApi.catalogue.models.queryOptions())
  return all.find((model) => model.key === key)
}
