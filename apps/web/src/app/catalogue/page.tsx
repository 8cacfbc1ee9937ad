import { redirect } from 'next/navigation'

/** The catalogue opens with its first list. */
export default function CatalogueRootPage() {
  redirect('/catalogue/accelerators')
}
