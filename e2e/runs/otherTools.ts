import type { RunFiles } from '../../src/testing/cua/saver.ts'

/** Records of other tools, as small as their own marks allow, by the name people call them. */
export const OTHER_TOOLS: Readonly<Record<string, RunFiles>> = {
  'Cua Computer.tracing recording': {
    'trace/trace_metadata.json': '{}',
    'trace/event_000001_click.json': '{}',
    'trace/000001_click.png': 'x',
  },
  'cua-bench task trace': { 'bench/task_0_trace/data-00000-of-00001.arrow': 'ARROW1' },
  'Cua skills recording': {
    'skill/trajectory/events.json': '[]',
    'skill/trajectory/trajectory.json': '{}',
    'skill/trajectory/step_1_full.jpg': 'x',
  },
  'Cua Gradio human demonstration': {
    'demos/dataset_info.json': '{"features": {"tool_calls": {"dtype": "string"}}}',
    'demos/data-00000-of-00001.arrow': 'ARROW1',
  },
  'Sondera index': {
    'sondera/adjudications.json':
      '[{"agent_id": "a", "trajectory_id": "t", "step_index": 5, "adjudication": {}}]',
  },
  'ATIF trajectory': { 'atif/trajectory.json': '{"schema_version": "ATIF-v1.5"}' },
  'Playwright trace': { 'pw/trace.trace': '{"type":"context-options"}\n', 'pw/resources/a': 'x' },
}
