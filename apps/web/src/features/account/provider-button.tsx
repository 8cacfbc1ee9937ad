'use client'

import { Button } from '@kilotoken/ui'
import { useState } from 'react'
import { postAuth } from './post-auth.ts'

/** Leaves for the identity provider, and comes back to `callbackUrl`. */
export function ProviderButton({ label, callbackUrl }: { label: string; callbackUrl: string }) {
  const [isPending, setPending] = useState(false)
  const leave = async () => {
    setPending(true)
    try {
      window.location.assign((await postAuth('signin/oidc', { callbackUrl })).url)
    } catch {
      setPending(false)
    }
  }
  return (
    <Button onPress={leave} isPending={isPending}>
      {label}
    </Button>
  )
}
