import { runMain } from '../run-main.ts'
import { runProduct } from '../run-product.ts'

await runMain((shutdown) => runProduct('watched', shutdown).then(() => 0), 0)
