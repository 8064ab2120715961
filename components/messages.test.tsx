import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { countMessage, type Translate } from './Messages.tsx';
import { type Message, makeTranslator } from './translator.ts';

const PLURAL_ENDINGS = /(Zero|One|Two|Few|Many|Other)$/;

const entries: [string, Message][] = Object.entries(messages);
const code = ['components', 'entrypoints', 'lib', 'wxt.config.ts'].flatMap(readCode).join('\n');

function readCode(path: string): string[] {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap(name => readCode(join(path, name)));
  return /\.(tsx?|html)$/.test(path) && !/\.test\.tsx?$/.test(path) ? [readFileSync(path, 'utf8')] : [];
}

describe('the English messages', () => {
  it('hold every message that the code asks for', () => {
    const asked = [...code.matchAll(/\b(?:t|getMessage)\(\s*'(\w+)'/g), ...code.matchAll(/__MSG_(\w+)__/g)].map(
      m => m[1],
    );
    const plural = [...code.matchAll(/\bcountMessage\(t, locale, '(\w+)'/g)].map(m => `${m[1]}Other`);
    expect(asked.length).toBeGreaterThan(0);
    expect([...asked, ...plural].filter(key => !(String(key) in messages))).toEqual([]);
  });

  it('hold none that the code never names', () => {
    const surplus = entries.map(([key]) => key).filter(key => !isNamed(key));
    expect(surplus).toEqual([]);
  });

  it('explain every message to translators, and every placeholder by an example', () => {
    const silent = entries.filter(
      ([, { description, placeholders = {} }]) => !description || Object.values(placeholders).some(p => !p.example),
    );
    expect(silent).toEqual([]);
  });

  it('use exactly the placeholders that they declare', () => {
    for (const [key, { message, placeholders = {} }] of entries) {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(m => m[1]?.toLowerCase());
      expect([key, new Set(used)]).toEqual([key, new Set(Object.keys(placeholders))]);
    }
  });

  it('name the extension in no more than the 132 characters that stores take', () => {
    expect(messages.extensionDescription.message.length).toBeLessThanOrEqual(132);
  });

  it('welcome with exactly three sentences', () => {
    const sentences = [messages.welcomeDoes, messages.welcomeDoesNot, messages.welcomeStays];
    for (const { message } of sentences) expect(message.match(/[.!?](?=\s|$)/g)).toEqual(['.']);
  });

  it('accuse nobody', () => {
    const accusing =
      /\b(lies?|liar|lying|wrong|fake|misquot\w*|misleading|mislead\w*|distort\w*|manipulat\w*|dishonest\w*)\b/i;
    expect(entries.filter(([, { message }]) => accusing.test(message))).toEqual([]);
  });

  it('say “false” only to deny it', () => {
    const saying = entries.filter(([, { message }]) => /\bfalse\b/i.test(message)).map(([key]) => key);
    expect(saying).toEqual(['noRecordNote', 'noRecordIsNotFalse']);
  });
});

function isNamed(key: string): boolean {
  const stem = key.replace(PLURAL_ENDINGS, '');
  return code.includes(`'${key}'`) || code.includes(`__MSG_${key}__`) || (stem !== key && code.includes(`'${stem}'`));
}

describe('the translator', () => {
  const t = makeTranslator({
    greet: {
      message: 'From $PLACE$ to $NAME$, $$5',
      placeholders: { place: { content: '$2' }, name: { content: '$1' } },
    },
    plain: { message: '$1 and $2' },
  }) as (key: string, values?: string | string[]) => string;

  it.each([
    ['greet', ['Ada', 'Bonn'], 'From Bonn to Ada, $5'],
    ['plain', ['one'], 'one and '],
    ['plain', 'one', 'one and '],
    ['missing', [], ''],
  ] as [string, string | string[], string][])('%s with %j says %j', (key, values, said) => {
    expect(t(key, values)).toBe(said);
  });

  it('takes a dollar sign in a substitution as it is', () => {
    expect(t('plain', ['$2', '$NAME$'])).toBe('$2 and $NAME$');
  });
});

describe('a counted message', () => {
  const polish: Record<string, string> = {
    quotesFoundOne: 'cytat',
    quotesFoundFew: 'cytaty',
    quotesFoundOther: 'cytatów',
  };
  const t = ((key, values) => (polish[key] ? `${[values].flat()[0]} ${polish[key]}` : '')) as Translate;

  it.each([
    [1, '1 cytat'],
    [3, '3 cytaty'],
    // Polish has `many` for five; where a language file leaves a category out, `…Other` serves.
    [5, '5 cytatów'],
  ])('%i is “%s”', (count, said) => {
    expect(countMessage(t, 'pl', 'quotesFound', count)).toBe(said);
  });
});
