import type { FullResult, Reporter, TestCase, TestResult } from 'playwright/types/testReporter'

/** Ends the output with one plain line of counts that scripts can read. */
export default class ClosingLine implements Reporter {
  private readonly outcomes = new Map<string, TestResult['status']>()

  onTestEnd(test: TestCase, result: TestResult): void {
    this.outcomes.set(test.id, result.status)
  }

  onEnd(_result: FullResult): void {
    const statuses = [...this.outcomes.values()]
    const passed = statuses.filter((status) => status === 'passed').length
    const skipped = statuses.filter((status) => status === 'skipped').length
    const failed = statuses.length - passed - skipped
    console.log(`\njourneys: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  }
}
