import { describe, expect, it } from 'vitest';
import { plain, template } from './template.ts';

describe('a text with places for values', () => {
  const greeting = template('name', 'day');

  it('is filled in at every place, and what looks like a place in a value stays as it is', () => {
    const text = greeting.parse('{name}: {day}, {name}.');
    expect(text({ name: 'Oslo', day: '{name}' })).toBe('Oslo: {name}, Oslo.');
  });

  it.each(['{name}', 'uten verdier', '{name} {day} {time}', '{name} {time}', ''])('is not "%s"', (text) => {
    expect(greeting.safeParse(text).success).toBe(false);
  });

  it('says which places there must be', () => {
    const [issue] = greeting.safeParse('uten').error!.issues;
    expect(issue!.message).toBe('must name exactly {name} {day}');
  });

  it('may have none, and is never empty', () => {
    expect(template().parse('Som det står.')({})).toBe('Som det står.');
    expect(template().safeParse('').success).toBe(false);
  });
});

describe('a text that is shown as it stands', () => {
  it('is not empty and has no place that nobody would fill in', () => {
    expect(plain().parse('Som det står.')).toBe('Som det står.');
    expect(plain().safeParse('').success).toBe(false);
    expect(plain().safeParse('Til {name}').error!.issues[0]!.message).toBe('takes no values');
  });
});
