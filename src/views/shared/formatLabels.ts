import type { FormatId } from '../../model/trajectory.ts'

export const formatLabels: Record<FormatId, string> = {
  cua: 'Cua',
  trae: 'Trae Agent',
  sondera: 'Sondera',
  augur: 'Augur',
  cyberdesk: 'Cyberdesk',
}
