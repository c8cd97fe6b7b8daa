import { describe, expect, it } from 'vitest';
import { portalLanguages, portalTexts } from '../../texts/portal/languages.ts';
import { silenceText } from './words.ts';

const nothing = { toSignOff: 0, toComment: 0, changed: 0, signed: 0 };

describe.each(portalLanguages)('silence in %s', (language) => {
  const context = { language, texts: portalTexts(language) };
  const told = (isPortalSilent: boolean, isRegisterSilent: boolean): string =>
    silenceText(
      { ...nothing, silent: 3, silentSince: '2023-06-05', isPortalSilent, isRegisterSilent },
      context,
    )!;

  it('never says that no delivery covers a day that one covers in part, or that a log is not there', () => {
    for (const text of [told(true, false), told(false, true), told(true, true)]) {
      expect(text).toContain('5. juni 2023');
      expect(text).not.toMatch(/[Ii]ng(en|a) levering|logg (er )?mangl/);
      expect(text).toMatch(/ he(le|ile) dagen/);
      expect(text).toMatch(/ 3\.$/);
    }
  });

  it('says of which log, and nothing where nothing is overdue', () => {
    expect(told(true, false)).not.toMatch(/[Ff]agsystem/);
    expect(told(false, true)).not.toMatch(/[Pp]ortal/);
    const summary = { ...nothing, silent: 0, silentSince: null };
    expect(silenceText({ ...summary, isPortalSilent: false, isRegisterSilent: false }, context)).toBeNull();
  });
});

describe.each(portalLanguages)('a silent day in %s', (language) => {
  const { dailyControl, tasks } = portalTexts(language);

  it('is told the same way by itself and in the list of tasks', () => {
    expect(dailyControl.states.silent.name).not.toMatch(/ing(en|a) /i);
    expect(tasks.reasons['control-silent']({ date: '5. juni' })).not.toMatch(/ing(en|a) /i);
  });
});
