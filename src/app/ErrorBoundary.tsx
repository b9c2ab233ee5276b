import { Component } from 'react'
import type { ReactNode } from 'react'
import { BrokenPane } from './panes/BrokenPane.tsx'

interface ErrorBoundaryProps {
  /** The part of the screen that it guards, in words. */
  readonly part: string
  /** Another value tries again: the run, the stop. */
  readonly resetOn?: string | undefined
  readonly children: ReactNode
}

interface ErrorBoundaryState {
  /** In a box of its own, as anything can be thrown, `undefined` too. */
  readonly caught: { readonly error: unknown } | undefined
}

/** An error in one part of the screen leaves the others alone. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override readonly state: ErrorBoundaryState = { caught: undefined }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { caught: { error } }
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (this.state.caught !== undefined && before.resetOn !== this.props.resetOn) this.retry()
  }

  private readonly retry = (): void => {
    this.setState({ caught: undefined })
  }

  override render(): ReactNode {
    const { caught } = this.state
    if (caught === undefined) return this.props.children
    return <BrokenPane part={this.props.part} error={caught.error} onRetry={this.retry} />
  }
}
