/** What has been started, to be stopped the other way round. */
export interface Running {
  /** Adds a part as soon as it runs; one that comes while all is being stopped is stopped at once. */
  add(stop: () => Promise<void>): Promise<void>;
  stopAll(): Promise<void>;
  readonly isStopping: boolean;
}

export function running(): Running {
  const stops: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | null = null;
  const stopInOrder = async () => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
  };
  return {
    add: async (stop) => {
      if (stopping === null) stops.push(stop);
      else await stop();
    },
    stopAll: () => (stopping ??= stopInOrder()),
    get isStopping() {
      return stopping !== null;
    },
  };
}
