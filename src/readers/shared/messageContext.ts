/** How what a message refers to is found in the drop. */
export interface MessageContext {
  /** The screenshot that was taken after a call. */
  readonly screenOf: (callId: string) => string | undefined
  /** A file of the drop that a recorded path may mean. */
  readonly fileOf: (recorded: string) => string | undefined
}
