/**
 * Which languages a build is asked for: AVSTEM_LANGUAGES, as `nb,nn`; all where it is not set. For tests of a whole
 * system, which look at one language and would build four.
 *
 * @throws where it names none of the site's
 */
export function askedLanguages<Language extends string>(
  all: readonly Language[],
  asked: string | undefined,
): readonly Language[] {
  if (asked === undefined || asked === '') return all;
  const names = asked.split(',');
  const found = all.filter((language) => names.includes(language));
  if (found.length !== names.length) throw new Error(`AVSTEM_LANGUAGES names no such languages: ${asked}`);
  return found;
}
