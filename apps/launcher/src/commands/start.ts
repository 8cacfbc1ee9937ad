import { runMain } from '../run-main.ts'
import { runProduct } from '../run-product.ts'

await runMain((shutdown) => runProduct('built', shutdown).then(() => 0), 0)
