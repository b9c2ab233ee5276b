import { QueryClient } from '@tanstack/react-query'
import { startReadWorker } from '../worker/readClient.ts'
import type { ReadClient } from '../worker/readClient.ts'

let readClient: ReadClient | undefined

/** The read worker, started at the first use; main.tsx uses it early so that it is warm. */
export function getReadClient(): ReadClient {
  readClient ??= watched(startReadWorker())
  return readClient
}

type ReadFailureListener = (error: unknown, input: unknown) => void
let onReadFailure: ReadFailureListener | undefined

/** Tells of every read that failed, whoever asked for it. One listener. */
export function watchReadFailures(listener: ReadFailureListener): () => void {
  onReadFailure = listener
  return () => {
    if (onReadFailure === listener) onReadFailure = undefined
  }
}

function watched(client: ReadClient): ReadClient {
  return {
    call: async (method, input, options) => {
      try {
        return await client.call(method, input, options)
      } catch (error) {
        onReadFailure?.(error, input)
        throw error
      }
    },
  }
}

/** Reads are local: never paused by a lost network, never stale, never retried. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      refetchOnMount: false,
      structuralSharing: false,
    },
  },
})
