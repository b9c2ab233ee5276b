import { createRpcClient } from '../lib/rpc.ts'
import type { RpcClient, RpcPort } from '../lib/rpc.ts'
import type { ReadApi } from './protocol.ts'

export type ReadClient = RpcClient<ReadApi>

/** Starts the read worker. One for the life of the page. */
export function startReadWorker(): ReadClient {
  const worker = new Worker(new URL('./readWorker.ts', import.meta.url), {
    type: 'module',
    name: 'read',
  })
  return createRpcClient<ReadApi>(portOf(worker))
}

function portOf(worker: Worker): RpcPort {
  return {
    post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    listen: (onMessage) =>
      worker.addEventListener('message', (event: MessageEvent<unknown>) => onMessage(event.data)),
  }
}
