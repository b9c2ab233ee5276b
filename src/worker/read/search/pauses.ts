import { ReadError } from '../../../source/source.ts'
import type { Courtesy } from '../courtesy.ts'

/** How long the worker searches on before it looks whether somebody wants something else. */
const SLICE_MS = 10

/** Lets everything else go first, now and then. Throws once the search is cancelled. */
export function createPauses(
  courtesy: Pick<Courtesy, 'idle'>,
  signal: AbortSignal,
): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since > SLICE_MS) {
      await messagesFirst()
      await courtesy.idle()
      since = performance.now()
    }
    if (signal.aborted) throw new ReadError('cancelled', '', 'Cancelled.')
  }
}

/** After the messages that wait already; timers would wait for four milliseconds each. */
async function messagesFirst(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  await new Promise<void>((resolve) => {
    port1.addEventListener('message', () => resolve(), { once: true })
    port1.start()
    port2.postMessage(undefined)
  })
  port1.close()
}
