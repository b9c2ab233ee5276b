import type { RequestParameter } from '../conversation.ts'

/** What a call sent otherwise than the one before, beside its messages; one side may be absent. */
export interface ParameterChange {
  readonly name: string
  readonly before?: RequestParameter
  readonly after?: RequestParameter
  /** It stands before the messages in what the provider caches. */
  readonly inPrompt: boolean
}

/**
 * What providers put in front of the messages (Anthropic: tools, then system, then messages; OpenAI
 * and Gemini likewise), or what decides whose cache it is: the model. By the first word of a name.
 */
const IN_PROMPT: ReadonlySet<string> = new Set([
  'model',
  'system',
  'instructions',
  'system_instruction',
  'systemInstruction',
  'tools',
  'tools_available',
  'functions',
])

/** Separates the name of a list from that of one of its members. */
export const MEMBER = ' › '

/** In the order of the later call; what went stands at the end. */
export function parameterChanges(
  before: readonly RequestParameter[],
  after: readonly RequestParameter[],
): readonly ParameterChange[] {
  const earlier = new Map(before.map((parameter) => [parameter.name, parameter]))
  const later = new Set(after.map(({ name }) => name))
  const changes: ParameterChange[] = []
  for (const parameter of after) {
    const old = earlier.get(parameter.name)
    if (old?.digest === parameter.digest) continue
    const { name } = parameter
    const sides = old === undefined ? {} : { before: old }
    changes.push({ name, ...sides, after: parameter, inPrompt: isInPrompt(name) })
  }
  for (const parameter of before) {
    const { name } = parameter
    if (!later.has(name)) changes.push({ name, before: parameter, inPrompt: isInPrompt(name) })
  }
  return changes
}

function isInPrompt(name: string): boolean {
  return IN_PROMPT.has(name.split(MEMBER)[0] ?? name)
}
