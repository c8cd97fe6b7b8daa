/** A register whose coverage is beyond doubt. */
export const march = { registerFrom: '2023-03-01', registerTo: '2023-03-31' };
export const bergen = { ...march, scope: ['4601'] };
export const hour = { ...bergen, maxDelay: 'PT1H' };
