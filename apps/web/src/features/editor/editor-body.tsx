'use client'

import dynamic from 'next/dynamic'
import { EditorLoading } from './editor-loading.tsx'

/** The form, with the engine it works the plan out with: both are loaded by this page alone, in the browser alone. */
export const EditorBody = dynamic(() => import('./plan-editor.tsx').then((module) => module.PlanEditor), {
  ssr: false,
  loading: () => <EditorLoading />,
})
