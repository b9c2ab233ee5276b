/** A record of another tool that we recognise but do not read. */
export interface OtherTool {
  /** As people call it: `Playwright trace`. */
  readonly label: string
  /** What it is, in one sentence. */
  readonly about: string
  /** What to do instead, where there is something. */
  readonly tries?: readonly string[]
}

function tool(label: string, about: string, ...tries: string[]): OtherTool {
  return tries.length === 0 ? { label, about } : { label, about, tries }
}

export const TOOLS = {
  cuaTracing: tool(
    'Cua Computer.tracing recording',
    'what computer.tracing.stop() of Cua writes: events of the computer, without model calls',
    'Drop the trajectory that TrajectorySaverCallback wrote for the same run, where there is one.',
  ),
  cuaBench: tool(
    'cua-bench task trace',
    'a Hugging Face dataset of a cua-bench task, with its steps in Arrow files',
    'Drop the whole run folder: its task_…_agent_logs/trajectories hold Cua trajectories.',
  ),
  cuaSkills: tool(
    'Cua skills recording',
    'a demonstration that `cua skills record` made, for teaching rather than debugging',
  ),
  cuaDemos: tool(
    'Cua Gradio human demonstration',
    'a Hugging Face dataset of demonstrations that the Gradio app of Cua saved',
  ),
  arrow: tool('Hugging Face dataset', 'a dataset whose rows are in Arrow or Parquet files'),
  sonderaIndex: tool(
    'Sondera index',
    'the agents.json or adjudications.json of a storage folder, without its trajectories',
    'Drop the whole folder: its trajectories are <agent>/<trajectory>.jsonl beside the index.',
  ),
  sonderaList: tool(
    'Sondera dashboard list',
    'what the dashboard tells of its trajectories, without their events',
    'Save the events of a trajectory, or drop ~/.sondera/trajectories/<trajectory>.jsonl.',
  ),
  sonderaDb: tool(
    'Sondera database',
    'an SQLite file of the coding-agent hooks with the events of many trajectories',
    'Drop the JSONL files of the same runs: ~/.sondera/trajectories/<trajectory>.jsonl, one each.',
  ),
  sqlite: tool('SQLite database', 'a database, not a run', 'Drop the files of the run instead.'),
  osworld: tool('OSWorld result', 'a traj.jsonl with a screenshot per step'),
  atif: tool('ATIF trajectory', 'a trajectory.json of Harbor or another writer of ATIF'),
  browserUse: tool('browser-use history', 'an AgentHistory.json of browser-use'),
  playwright: tool(
    'Playwright trace',
    'a trace.zip of Playwright',
    'Open it with `npx playwright show-trace`.',
  ),
  inspect: tool('Inspect log', 'an evaluation log of Inspect AI', 'Open it with `inspect view`.'),
  claudeCode: tool('Claude Code session', 'a session transcript of Claude Code, one JSON per line'),
  codex: tool('Codex session', 'a rollout of the Codex CLI, one JSON per line'),
  messages: tool('Message transcript', 'a list of model messages without the screens around them'),
  responses: tool('OpenAI Responses items', 'a list of items without the screens around them'),
  agentTars: tool('Agent TARS event stream', 'events of Agent TARS or UI-TARS'),
  uiTars: tool('UI-TARS report', 'a report page of UI-TARS-desktop'),
  midscene: tool('Midscene report', 'a report or dump of Midscene'),
  sweAgent: tool('SWE-agent trajectory', 'a .traj file of SWE-agent or mini-swe-agent'),
  openHands: tool('OpenHands trajectory', 'events of OpenHands'),
  agentNet: tool('AgentNet data', 'training data of AgentNet or OpenCUA'),
  stagehand: tool('Stagehand trajectory', 'an evaluation run of Stagehand'),
  otlp: tool('OpenTelemetry spans', 'spans as OTLP JSON'),
  pickle: tool(
    'Pickled run',
    'Python pickles (AgentLab, AndroidWorld), which no browser may unpack',
  ),
} as const satisfies Readonly<Record<string, OtherTool>>
