/** Every language says all that the English messages say, with the same substitutions, and in each of its plural forms. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import english from '../public/_locales/en/messages.json' with { type: 'json' };
import { countMessage } from './Messages.tsx';
import { type Message, makeTranslator } from './translator.ts';

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr'];
const PLURAL = /^(.+)(Zero|One|Two|Few|Many|Other)$/;
/** Enough to meet every category of these languages; a million is a category of its own in French and Spanish. */
const NUMBERS = [...Array(201).keys(), 1_000_000];
const SAMPLE_VALUES = ['‹1›', '‹2›', '‹3›', '‹4›', '‹5›', '‹6›', '‹7›', '‹8›', '‹9›'];

type Messages = Record<string, Message>;

const read = (language: string): Messages =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8')) as Messages;

/** Names of messages that come in plural forms: "quotesFound" where there is "quotesFoundOther". */
const counted = Object.keys(english).flatMap(key => {
  const stem = PLURAL.exec(key)?.[1];
  return key.endsWith('Other') && stem !== undefined && `${stem}One` in english ? [stem] : [];
});

function pluralCategories(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  const categories = new Set(NUMBERS.map(number => rules.select(number)));
  return [...categories].map(category => category[0]?.toUpperCase() + category.slice(1));
}

function isPlural(key: string): boolean {
  const stem = PLURAL.exec(key)?.[1];
  return stem !== undefined && counted.includes(stem);
}

/** The keys that a complete file of this language has. */
function wantedKeys(language: string): string[] {
  const plain = Object.keys(english).filter(key => !isPlural(key));
  return [...plain, ...counted.flatMap(stem => pluralCategories(language).map(category => stem + category))].sort();
}

/** Which of the values a message shows, each once. A plural form may leave its number out: "two quotes" is one word in Arabic. */
const shownValues = (text: string): string[] => SAMPLE_VALUES.filter(value => text.includes(value));

it('are those that the product speaks', () => {
  expect(readdirSync('public/_locales').sort()).toEqual(LANGUAGES);
});

describe.each(LANGUAGES.filter(language => language !== 'en'))('the messages in %s', language => {
  const messages = read(language);
  const translate = makeTranslator(messages) as (key: string, values: string[]) => string;
  const inEnglish = makeTranslator(english as Messages) as (key: string, values: string[]) => string;

  it('are complete, in every plural form, and hold none that is not asked for', () => {
    const present = Object.keys(messages).sort();
    const wanted = wantedKeys(language);
    const missing = wanted.filter(key => !present.includes(key));
    const surplus = present.filter(key => !wanted.includes(key));
    expect({ missing, surplus }).toEqual({ missing: [], surplus: [] });
  });

  it('show the same values as the English ones', () => {
    const differing = Object.keys(messages).filter(key => {
      const original = isPlural(key) ? `${PLURAL.exec(key)?.[1]}Other` : key;
      const expected = shownValues(inEnglish(original, SAMPLE_VALUES));
      const shown = shownValues(translate(key, SAMPLE_VALUES));
      const isForm = isPlural(key) && !key.endsWith('Other');
      const missing = expected.filter(value => !shown.includes(value));
      const surplus = shown.filter(value => !expected.includes(value));
      return surplus.length > 0 || missing.length > (isForm ? 1 : 0);
    });
    expect(differing).toEqual([]);
  });

  it('leave no message empty, and few as they are in English', () => {
    const empty = Object.keys(messages).filter(key => translate(key, SAMPLE_VALUES).trim() === '');
    expect(empty).toEqual([]);
    const same = Object.keys(messages).filter(key => {
      const text = translate(key, SAMPLE_VALUES);
      return text.split(' ').length > 3 && text === inEnglish(key, SAMPLE_VALUES);
    });
    expect(same).toEqual([]);
  });

  it('say a number in every plural form', () => {
    for (const number of NUMBERS)
      for (const stem of counted)
        expect(countMessage(makeTranslator(messages), language, stem as never, number)).not.toBe('');
  });

  it('name the extension in no more than the 132 characters that stores take', () => {
    expect(translate('extensionDescription', []).length).toBeLessThanOrEqual(132);
  });
});
