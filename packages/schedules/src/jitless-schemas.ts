import { config } from 'zod'

// The schema library tries out `new Function` while schemas are built. A page whose content security policy forbids
// that reports it as a violation, so this has to be loaded before any schema.
config({ jitless: true })
