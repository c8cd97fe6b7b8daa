/** Results, figures and pages against the script's own account of what was delivered and said. */
import { publicSnapshotSchema } from '#domain/notice/public-snapshot.ts';
import { norwegianDate } from '#domain/time/norwegian-date.ts';
import { listAlarms } from '#use-cases/alarms.ts';
import { listOverviewParts } from '#use-cases/keep-overview-part.ts';
import { sha256Hex } from '#use-cases/keys.ts';
import { findingsOf } from '#use-cases/read-findings.ts';
import { readOverview } from '#use-cases/read-overview.ts';
import { currentReconciliation, listedMessages } from '#use-cases/read-result.ts';
import type { System } from '#use-cases/system.ts';
import type { Story } from '../story/story.ts';

/** @returns what is wrong, in words */
export async function wrongResults(system: System, story: Story): Promise<string[]> {
  const wrong: string[] = [];
  for (const { scope } of story.places) {
    wrong.push(...(await wrongResult(system, story, scope)));
    wrong.push(...(await wrongFindings(system, story, scope)));
  }
  return [...wrong, ...(await wrongOverview(system, story)), ...(await wrongPage(system, story))];
}

async function wrongResult(system: System, story: Story, scope: string): Promise<string[]> {
  const expected = story.outcomes(scope);
  const reconciled = await currentReconciliation(system, scope);
  if (expected === null) return reconciled === null ? [] : [`${scope} has a result of one log`];
  if (reconciled === null) return [`${scope} is not reconciled`];
  const wrong: string[] = [];
  for (const side of ['portal', 'register'] as const) {
    for (const { id } of story.ofScope(side, scope)) {
      if (!reconciled.deliveries.includes(id)) wrong.push(`${scope}: an accepted delivery is not reconciled`);
    }
  }
  if (reconciled.rulesConfirmed !== story.rules.has(scope))
    wrong.push(`${scope} is not reconciled by its rules`);
  const blob = await system.blobs.read(reconciled.resultPath);
  if (blob === null || sha256Hex([blob.bytes]) !== reconciled.resultSha256) {
    return [...wrong, `${scope}: the result is not the one that its document names`];
  }
  const told = new Map((await listedMessages(system, reconciled)).map(({ id, verdict }) => [id, verdict]));
  for (const [id, outcome] of expected) {
    if (told.get(id) !== outcome) wrong.push(`${scope}: ${id} is ${outcome}, and told as ${told.get(id)}`);
  }
  if (told.size !== expected.size) wrong.push(`${scope}: ${told.size} messages instead of ${expected.size}`);
  return wrong;
}

/** Nothing that anybody was told to be recorded is gone; the last one holds. */
async function wrongFindings(system: System, story: Story, scope: string): Promise<string[]> {
  const findings = await findingsOf(system, scope);
  const held = new Map(findings.map((finding) => [finding.message.id, finding]));
  const versions = findings.reduce((sum, { earlier }) => sum + 1 + earlier.length, 0);
  const part = (await listOverviewParts(system)).find((one) => one.scope === scope);
  const counted = part?.findings.versions ?? 0;
  const miscounted = counted === versions ? [] : [`the overview counts ${counted} findings of ${versions}`];
  const wrong = story.messages
    .filter((message) => message.scope === scope)
    .flatMap(({ id }): string[] => {
      const said = story.findings.get(id);
      const finding = held.get(id);
      if (said === undefined) return finding === undefined ? [] : [`a finding about ${id} that nobody made`];
      if (finding === undefined) return [`the findings about ${id} are lost`];
      if (finding.finding !== said.at(-1)) return [`the last finding about ${id} does not hold`];
      const all = [...finding.earlier, finding].map((version) => version.finding);
      return said.every((kind) => all.includes(kind)) ? [] : [`a finding about ${id} is lost`];
    });
  return [...wrong, ...miscounted];
}

async function wrongOverview(system: System, story: Story): Promise<string[]> {
  const { services } = await readOverview(system);
  return story.places.flatMap(({ scope }): string[] => {
    const row = services.find((service) => service.scope === scope);
    if (row === undefined) return [`${scope} is not in the overview`];
    const missing = story.missing(scope).map(({ id }) => id);
    const ofScope = story.messages.filter((message) => message.scope === scope);
    const settled = ofScope.flatMap(({ id }) => story.findings.get(id)?.at(-1) ?? []);
    const still = settled.filter((kind) => kind === 'still-lost').length;
    const open = missing.filter((id) => !story.findings.has(id)).length;
    const { certified, confirmed } = row;
    const figures = [confirmed.stillLost.value, confirmed.recovered.value, confirmed.unsettled.value];
    const expected = [still, settled.length - still, open];
    const told: string[] = [];
    const isCertified = row.doubts.length === 0 && story.outcomes(scope) !== null;
    if (isCertified && certified.missingAtLeast.value !== missing.length)
      told.push(`the overview certifies ${certified.missingAtLeast.value} of ${missing.length} in ${scope}`);
    if (story.outcomes(scope) !== null && figures.join() !== expected.join())
      told.push(`the overview's findings of ${scope} are ${figures.join()} and not ${expected.join()}`);
    return told;
  });
}

/** The public page shows the newest approved version, and says that a service is looking once it has delivered. */
async function wrongPage(system: System, story: Story): Promise<string[]> {
  const blob = await system.blobs.read('public/snapshot.json');
  if (blob === null) return ['there is no public page'];
  const page = publicSnapshotSchema.parse(JSON.parse(new TextDecoder().decode(blob.bytes)));
  const wrong: string[] = [];
  for (const { scope, municipalities } of story.places) {
    const notices = story.notices.get(scope);
    const hasDelivered = story.delivered.some(({ declaration }) => declaration.scope === scope);
    for (const number of municipalities) {
      const shown = page.municipalities.find((one) => one.number === number);
      if (notices === undefined) {
        const expected = hasDelivered ? 'checking' : 'not-answered';
        if (shown?.state !== expected) wrong.push(`${number} is shown as ${shown?.state} and is ${expected}`);
      } else if (shown?.notice?.version !== notices.versions) {
        wrong.push(`${number} shows version ${shown?.notice?.version} of ${notices.versions}`);
      } else if ((shown.notice.closed !== undefined) !== notices.isClosed) {
        wrong.push(`${number} shows a request that was ended, or the end of one that was not`);
      }
    }
  }
  return wrong;
}

/** Where a daily control was chosen, exactly what is missing since then is told, by day. */
export async function wrongAlarms(system: System, story: Story): Promise<string[]> {
  const told = (await listAlarms(system)).flatMap(({ kind, subject, count }) =>
    kind === 'missing-message' ? [`${subject}: ${count}`] : [],
  );
  const due = story.places.flatMap(({ scope }) => {
    const from = story.controlFrom.get(scope);
    const days = story.missing(scope).map(({ sentMs }) => norwegianDate(sentMs));
    const controlled = days.filter((day) => from !== undefined && day >= from);
    return [...new Set(controlled)].map(
      (day) => `${scope} ${day}: ${controlled.filter((other) => other === day).length}`,
    );
  });
  const isSame = told.sort().join() === due.sort().join();
  return isSame ? [] : [`alarms of missing messages are ${told.join()} and not ${due.join()}`];
}
