/** The services of the simulated year: every kind of log, from 5 % to 200 % other channels, manual reception here. */
export type LogKind = 'ids' | 'times' | 'counts';

export interface ServicePlan {
  readonly municipality: string;
  readonly kind: LogKind;
  readonly maxDelay: 'PT1H' | 'PT4H' | '2WD';
  /** Reports by telephone, police, letter …, for each of the portal's. */
  readonly otherShare: number;
  /** Whether the register says which way a report came. */
  readonly hasChannel: boolean;
  /**
   * In every fifth week the portal's messages are fetched by hand and registered up to two working days later; with the
   * portal's id where the register has ids.
   */
  readonly hasManualWeeks: boolean;
  readonly messagesPerWorkingDay: number;
}

const service = (
  municipality: string,
  kind: LogKind,
  maxDelay: ServicePlan['maxDelay'],
  otherShare: number,
  more: Partial<ServicePlan> = {},
): ServicePlan => ({
  municipality,
  kind,
  maxDelay,
  otherShare,
  hasChannel: false,
  hasManualWeeks: false,
  messagesPerWorkingDay: 3,
  ...more,
});

export const services: readonly ServicePlan[] = [
  service('4601', 'ids', 'PT4H', 0.05, { messagesPerWorkingDay: 8 }),
  service('1103', 'times', 'PT4H', 0.05),
  service('5001', 'times', '2WD', 0.5, { hasChannel: true, hasManualWeeks: true }),
  service('4204', 'counts', '2WD', 0.05),
  service('1506', 'ids', 'PT1H', 2),
  service('1804', 'times', 'PT4H', 2, { hasChannel: true }),
  service('3403', 'ids', 'PT4H', 0.5, { hasManualWeeks: true }),
  service('5501', 'times', 'PT4H', 1),
  service('4003', 'times', '2WD', 0.05),
  service('3905', 'counts', '2WD', 2),
  service('3107', 'times', 'PT4H', 0.2, { hasManualWeeks: true }),
];

/** What is told apart in the figures: the worst case is that of the delay, not of the service. */
export function kindInWords({ kind, maxDelay }: ServicePlan): string {
  if (kind === 'ids') return 'ids';
  return kind === 'counts' ? 'counts by day, 2WD' : `times, ${maxDelay}`;
}
