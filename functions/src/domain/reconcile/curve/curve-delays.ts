/** The delays of rule 9, each no shorter than the one before whenever a message was sent. */
export const curveDelays = ['PT15M', 'PT1H', 'PT4H', '1WD', '2WD', '5WD', '10WD'] as const;

/** What the delay used is held against: where this gives less than half as many, it may be too short. */
export const longDelay = '5WD';
