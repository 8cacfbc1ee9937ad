import { PageMain } from '@kilotoken/ui'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AcceleratorEntry } from '../../../../features/catalogue/accelerator-entry.tsx'
import { PageTopBar } from '../../../../features/frame/page-top-bar.tsx'
import { requestQueryClient, serverApi } from '../../../../server/server-api.ts'

type Props = { params: Promise<{ key: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await findAccelerator(params))?.name }
}

export default async function AcceleratorPage({ params }: Props) {
  const t = await getTranslations('app.catalogue')
  const accelerator = await findAccelerator(params)
  if (accelerator === undefined) notFound()
  const nodes = await requestQueryClient().fetchQuery(serverApi.catalogue.nodes.queryOptions())
  return (
    <>
      <PageTopBar
        crumbs={[
          { label: t('title'), href: '/catalogue' },
          { label: t('accelerators'), href: '/catalogue/accelerators' },
        ]}
        title={accelerator.name}
      />
      <PageMain>
        <AcceleratorEntry
          accelerator={accelerator}
          servers={nodes.filter((node) => node.accelerator === accelerator.key)}
          today={new Date().toISOString().slice(0, 10)}
        />
      </PageMain>
    </>
  )
}

async function findAccelerator(params: Props['params']) {
  const { key } = await params
  const all = await requestQueryClient().fetchQuery(serverApi.catalogue.accelerators.queryOptions())
  return all.find((accelerator) => accelerator.key === key)
}
