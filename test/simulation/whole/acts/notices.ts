/** Notices: drafted by one, approved by another, sent back, corrected and ended; never by one person alone. */
import type { NoticeChoices } from '#domain/notice/content.ts';
import type { Notice } from '#domain/notice/notice.ts';
import { approveNotice, sendBackNotice } from '#use-cases/approve-notice.ts';
import { draftNotice } from '#use-cases/draft-notice.ts';
import { leader } from '../../script.ts';
import { ask, mustBe, told } from '../story/play.ts';
import type { Act, Play } from '../story/play.ts';
import { confirm } from './findings.ts';

const contacts = [
  { name: 'Vakten', telephone: '22 00 00 00' },
  { name: 'Kontoret', telephone: '33 00 00 00' },
];

async function draft(play: Play, scope: string, choices: NoticeChoices): Promise<Notice | null> {
  const outcome = await ask(play, (system) => draftNotice(system, scope, 'person-a', choices));
  told(play, 'draft', outcome);
  return outcome.ok ? outcome.notice : null;
}

const isNew = ({ approvedAtMs }: Notice): boolean => approvedAtMs === undefined;

async function approve(play: Play, scope: string, notice: Notice): Promise<void> {
  const { world, story } = play;
  const alone = await ask(play, (system) =>
    approveNotice(system, scope, notice.id, leader('person-a', scope)),
  );
  mustBe(!alone.ok && alone.code === 'same-person', 'one person approved her own notice');
  const stranger = { role: 'municipality' as const, ownScopes: ['1103+1106'], person: 'person-c' };
  const foreign = await ask(play, (system) => approveNotice(system, scope, notice.id, stranger));
  mustBe(!foreign.ok, 'somebody of another service approved a notice');
  const approving = (system: typeof world.observer) =>
    approveNotice(system, scope, notice.id, leader('person-b', scope));
  const [outcome, again] = await world.askBoth(approving, approving);
  told(play, 'approval', outcome);
  mustBe(outcome.ok === again.ok, 'a notice was approved for one and not for another');
  if (!outcome.ok) return;
  const before = story.notices.get(scope);
  story.notices.set(scope, {
    versions: (before?.versions ?? 0) + 1,
    isClosed: notice.closing !== undefined,
  });
}

async function publishNotice(play: Play, choices: NoticeChoices): Promise<void> {
  const { scope } = play.dice.among(play.story.places);
  const isSentBack = play.dice.chance(0.3);
  const notice = await draft(play, scope, choices);
  if (notice === null || !isNew(notice)) return;
  if (!isSentBack) return approve(play, scope, notice);
  const back = await ask(play, (system) =>
    sendBackNotice(system, scope, notice.id, leader('person-b', scope), 'days-wrong'),
  );
  told(play, 'sent back', back);
  const late = await ask(play, (system) =>
    approveNotice(system, scope, notice.id, leader('person-b', scope)),
  );
  mustBe(!late.ok, 'what was sent back was approved');
}

/** All that a notice needs, and the notice. */
async function firstNotice(play: Play): Promise<void> {
  const { scope } = play.dice.among(play.story.places);
  await confirm(play, scope);
  await play.world.rest();
  const notice = await draft(play, scope, {});
  if (notice !== null && isNew(notice)) await approve(play, scope, notice);
}

export const noticeActs: readonly Act[] = [
  { name: 'a notice', needsRest: true, run: firstNotice },
  {
    name: 'another contact',
    needsRest: true,
    run: (play) => publishNotice(play, { contact: play.dice.among(contacts) }),
  },
  {
    name: 'a notice anew',
    needsRest: true,
    run: (play) => publishNotice(play, {}),
  },
  {
    name: 'a notice ended',
    needsRest: true,
    run: (play) => publishNotice(play, { closing: 'all-settled' }),
  },
];
