import type { FormatId } from '../../model/trajectory.ts'

export interface Layout {
  readonly writer: string
  /** What is looked for, as it stands on disk. */
  readonly looksLike: string
  /** What makes it certain. */
  readonly detectedBy: string
}

/** Layouts per format with a reader; the compiler asks for the next one here. */
export const layouts: Record<FormatId, readonly Layout[]> = {
  cua: [
    {
      writer: 'Cua agent',
      looksLike: 'turn_000/0000_api_start.json',
      detectedBy:
        'Folders named turn_ and a number that hold files such as 0000_api_start.json or 0003_screenshot_after.png, with or without metadata.json.',
    },
    {
      writer: 'cua do session',
      looksLike: 'turn_001/screenshot.png',
      detectedBy:
        'Folders named turn_ and a number with turn_001_agent_response.json, a screenshot.png, or both.',
    },
    {
      writer: 'cua-driver',
      looksLike: 'turn-00001/action.json',
      detectedBy: 'Folders named turn- and five digits with an action.json.',
    },
    {
      writer: 'Cua agent 0.1–0.3',
      looksLike: 'turn_001/api_call_….json',
      detectedBy: 'Folders named turn_ and a number with files such as api_call_…_response.json.',
    },
  ],
  trae: [
    {
      writer: 'Trae Agent',
      looksLike: 'trajectory_20250612_220546.json',
      detectedBy: 'One JSON file with the lists llm_interactions and agent_steps.',
    },
    {
      writer: 'Trae Agent (Rust)',
      looksLike: 'trajectory.json',
      detectedBy: 'One JSON file with the list llm_interaction and max_step.',
    },
    {
      writer: 'trae-agent-ts',
      looksLike: 'trajectory.json',
      detectedBy: 'One JSON file with agent_id, completed, and steps with messages and tool_calls.',
    },
  ],
  sondera: [
    {
      writer: 'Sondera coding-agent hooks',
      looksLike: '.sondera/trajectories/….jsonl',
      detectedBy: 'JSON lines with event_id, trajectory_id, event and causality.',
    },
    {
      writer: 'Sondera storage',
      looksLike: '.sondera/trajectories/agent/….jsonl',
      detectedBy: 'A header line with id, agent_id and status, then lines with an adjudication.',
    },
    {
      writer: 'Sondera trajectory',
      looksLike: 'trajectory.json',
      detectedBy: 'One JSON file with agent_id and steps that hold an adjudication, or a role.',
    },
  ],
  augur: [
    {
      writer: 'Augur bundle',
      looksLike: 'run_1/manifest.json',
      detectedBy: 'A manifest.json whose bundle_format is augur-bundle.',
    },
    {
      writer: 'Augur trace',
      looksLike: 'trace.json, steps/0000.json',
      detectedBy: 'One JSON file with session.debug_session_id and steps, or step files alone.',
    },
  ],
  cyberdesk: [
    {
      writer: 'Cyberdesk',
      looksLike: 'trajectory.json',
      detectedBy: 'JSON with trajectory_data, or a list of steps with func_name, args and kwargs.',
    },
    {
      writer: 'Cyberdesk run',
      looksLike: 'run.json',
      detectedBy: 'JSON with workflow_id and run_message_history.',
    },
  ],
}
