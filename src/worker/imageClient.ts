import { createRpcClient } from '../lib/rpc.ts'
import type { RpcClient } from '../lib/rpc.ts'
import type { ImageApi } from './protocol.ts'
import { workerPort } from './workerPort.ts'

export type ImageClient = RpcClient<ImageApi>

/** Starts the image worker: small pictures of screenshots, decoded beside the page. */
export function startImageWorker(): ImageClient {
  const worker = new Worker(new URL('./imageWorker.ts', import.meta.url), {
    type: 'module',
    name: 'image',
  })
  return createRpcClient<ImageApi>(workerPort(worker))
}
