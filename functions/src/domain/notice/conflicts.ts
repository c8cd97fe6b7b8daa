/** Why a draft can be neither approved nor sent back as it stands: each is the code of a problem (409). */
export const decisionConflicts = [
  'result-changed',
  'replaced',
  'sent-back',
  'approved',
  'own-number-refused',
  'own-number-too-close',
] as const;
export type DecisionConflict = (typeof decisionConflicts)[number];
