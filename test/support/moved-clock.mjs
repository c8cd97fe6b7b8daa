// Loaded before anything else in a process of a test (`node --import`): its clock goes on from CLOCK_FROM_MS, which
// was the time when CLOCK_STARTED_MS was. Only the local processes of a test ever load it: nothing that is deployed
// has a setting for its clock, since 24 hours are all that stands between a release and deletion.
const offsetMs = Number(process.env.CLOCK_FROM_MS) - Number(process.env.CLOCK_STARTED_MS);
const RealDate = Date;
const nowMs = () => RealDate.now() + offsetMs;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [nowMs()] : given, newTarget),
  apply: () => new RealDate(nowMs()).toString(),
  get: (target, key, receiver) => (key === 'now' ? nowMs : Reflect.get(target, key, receiver)),
});
