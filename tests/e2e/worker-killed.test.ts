/** The background is ended at each boundary of each message: before it is sent, when it has come in, when it is done and nobody was told. What the reader sees is right all the same, and what was kept is kept once. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { endBackgroundAt, type Moment, wakeBackground } from './end-background.ts';
import { type NewsServer, startNewsServer } from './news-server.ts';
import { openCard, Reader, readReport, selectWords, unfold, waitFor, write } from './reader.ts';
import { expectMarksOn } from './seen-marks.ts';
import { BADLY, filler, LIE, RELY, STORY, storyPage } from './story-page.ts';

declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'www.harbour-courier.com';
const GRAHAM = 'This is the biggest lie';
/** No message writes in more transactions. */
const MOST_STORED = 12;

let news: NewsServer;
let reader: Reader;
/** A page of the extension that stays open. */
let watcher: Page;
beforeAll(async () => {
  news = await startNewsServer();
  reader = await Reader.start({ newsPort: news.port });
  await reader.choose('every');
  watcher = await reader.welcomePage();
});
afterEach(() => reader.closePages());
afterAll(async () => {
  await reader?.close();
  await news?.close();
});

let count = 0;
/** Longer than the window, so that its beginning is asked about first. */
const publish = () => news.publish(HOST, `/story/${++count}`, storyPage(STORY + filler(40)));

async function openStory(): Promise<Page> {
  const page = await reader.open(publish());
  await waitFor('the page to be read', async () => (await readReport(reader, page))?.status === 'done');
  return page;
}

interface Kept {
  corpora: { name: string; quoteCount: number; isRemembering: boolean }[];
  judgements: number;
}

/** What is stored, asked of a background that has just been started. */
async function readKept(): Promise<Kept> {
  await reader.killWorker();
  return watcher.evaluate(async () => {
    const { value } = await chrome.runtime.sendMessage({ type: 'describe-own' });
    const database = await new Promise<IDBDatabase>(done => {
      const opening = indexedDB.open('on-the-record');
      opening.onsuccess = () => done(opening.result);
    });
    const judgements = await new Promise<number>(done => {
      const counting = database.transaction('judgements').objectStore('judgements').count();
      counting.onsuccess = () => done(counting.result);
    });
    database.close();
    return { corpora: value.corpora, judgements };
  });
}

/** Plays it with the background ended before the message, when it has come in, and after each thing that it stores. */
async function playAtEach(
  type: Moment['type'],
  writes: boolean,
  story: (end: (act: () => Promise<unknown>) => Promise<boolean>) => Promise<void>,
): Promise<number> {
  await story(async act => {
    await reader.killWorker();
    await act();
    return true;
  });
  await story(act => endBackgroundAt(reader, watcher, { type }, act));
  let played = 2;
  for (let stored = 1, isHeld = writes; isHeld && stored <= MOST_STORED; stored++, played++) {
    await story(async act => {
      isHeld = await endBackgroundAt(reader, watcher, { type, stored }, act);
      return true;
    });
  }
  return played;
}

describe('a page', () => {
  test.each(['glance', 'read', 'check', 'count'])(
    '“%s”: all quotes are marked, and counted on the button',
    async type => {
      await playAtEach(type, false, async end => {
        const page = await reader.context.newPage();
        const address = publish();
        expect(await end(() => page.goto(address, { waitUntil: 'load' }))).toBe(true);
        await expectMarksOn(page, BADLY, LIE, RELY);
        await waitFor('the count', async () => {
          await wakeBackground(watcher);
          return (await reader.worker()).evaluate(async url => {
            const [tab] = await chrome.tabs.query({ url });
            return (await chrome.action.getBadgeText({ tabId: tab?.id as number })) === '3';
          }, address);
        });
        await page.close();
      });
    },
  );
});

describe('the card', () => {
  let page: Page;
  const openGraham = async (): Promise<Frame> => {
    page = await openStory();
    const card = await openCard(page, GRAHAM, 'Lindsey Graham');
    await unfold(card);
    return card;
  };

  test('“judge” and “forget”: what is dismissed is dismissed once, and undone it is as it was', async () => {
    const story = (type: string) => async (end: (act: () => Promise<unknown>) => Promise<boolean>) => {
      const card = await openGraham();
      const act = async (isPlayed: boolean, click: () => Promise<unknown>) => (isPlayed ? end(click) : click());
      const opposed = await card.locator('.opposed').count();
      const dismiss = card.getByRole('button', { name: /^Dismiss/ }).first();
      await act(type === 'judge', () => dismiss.click());
      await card.locator('.claim-decided', { hasText: 'Dismissed' }).waitFor();
      expect((await readKept()).judgements).toBe(1);
      await act(type === 'forget', () => card.getByRole('button', { name: /^Undo/ }).click());
      await waitFor('all statements', async () => (await card.locator('.opposed').count()) === opposed);
      expect((await readKept()).judgements).toBe(0);
      await page.close();
    };
    expect(await playAtEach('judge', true, story('judge'))).toBeGreaterThan(3);
    expect(await playAtEach('forget', true, story('forget'))).toBeGreaterThan(3);
  });

  test('“reject match”: it is rejected once, and taken back', async () => {
    const played = await playAtEach('reject match', true, async end => {
      const card = await openGraham();
      await end(() => card.getByRole('button', { name: 'Not the same quote' }).click());
      await card.locator('.card-empty', { hasText: 'will not be matched with that record again' }).waitFor();
      expect((await readKept()).judgements).toBe(1);
      await card.getByRole('button', { name: 'Undo' }).click();
      await card.getByRole('heading', { name: 'Lindsey Graham' }).waitFor();
      expect((await readKept()).judgements).toBe(0);
      await page.close();
    });
    expect(played).toBeGreaterThan(3);
  });
});

describe('the panel', () => {
  const rowOf = (panel: Page, words: string) => panel.locator('.finding-row', { hasText: words });

  test('“look-up”: what is looked up is found', async () => {
    await playAtEach('look-up', false, async end => {
      const panel = await reader.open(reader.address('sidepanel.html'));
      await panel.getByRole('tab', { name: 'Look up' }).click();
      await write(panel.getByLabel('Words to look up'), 'the biggest lie being told by this administration');
      expect(await end(() => panel.getByLabel('Words to look up').press('Enter'))).toBe(true);
      await panel.locator('.look-up-result', { hasText: 'Lindsey Graham' }).first().waitFor();
      await panel.close();
    });
  });

  test('“take-task”: a panel that was just opened stands there, and takes the next words', async () => {
    const page = await openStory();
    await playAtEach('take-task', false, async end => {
      let panel: Page | undefined;
      expect(
        await end(async () => {
          panel = await reader.openPanel(page);
        }),
      ).toBe(true);
      await rowOf(panel as Page, 'biggest lie').waitFor();
      await selectWords(page, 'ISIS is defeated. This is the biggest lie');
      await wakeBackground(watcher);
      await reader.pressCommand('look-up', page);
      await panel?.locator('.look-up-result').first().waitFor();
      await panel?.close();
    });
  });

  test('“record” and “take-back”: each quote is kept once, and taken back none is left', async () => {
    const page = await openStory();
    const story = (type: string) => async (end: (act: () => Promise<unknown>) => Promise<boolean>) => {
      const panel = await reader.openPanel(page);
      const act = async (isPlayed: boolean, click: () => Promise<unknown>) => (isPlayed ? end(click) : click());
      await rowOf(panel, 'biggest lie').waitFor();
      await act(type === 'record', () => panel.getByRole('button', { name: 'Record all quotes' }).click());
      await panel.getByText(/3 quotes recorded|3 were there already|[12] quotes? recorded/).waitFor();
      const { corpora } = await readKept();
      expect(corpora.map(({ quoteCount }) => quoteCount)).toEqual([3]);
      const undo = panel.getByRole('button', { name: 'Undo' });
      if ((await undo.count()) > 0) {
        await act(type === 'take-back', () => undo.click());
        await panel.getByText('Taken back').waitFor();
        expect((await readKept()).corpora.map(({ quoteCount }) => quoteCount)).toEqual([0]);
      }
      await panel.close();
      return;
    };
    expect(await playAtEach('take-back', true, story('take-back'))).toBeGreaterThan(3);
    expect(await playAtEach('record', true, story('record'))).toBeGreaterThan(3);
  });

  test('“describe-own”, “same-words” and “remember”: the corpora, the same words and the switch are there', async () => {
    const page = await openStory();
    const first = await reader.openPanel(page);
    await rowOf(first, 'biggest lie').waitFor();
    await first.getByRole('button', { name: 'Record all quotes' }).click();
    await first.getByText(/recorded|already/).waitFor();
    await first.close();

    await playAtEach('describe-own', false, async end => {
      let panel: Page | undefined;
      await end(async () => {
        panel = await reader.openPanel(page);
      });
      await panel?.getByText('Your own corpora').waitFor();
      await panel?.close();
    });
    await playAtEach('same-words', false, async end => {
      const panel = await reader.openPanel(page);
      const row = rowOf(panel, 'biggest lie');
      expect(await end(() => row.getByRole('button', { name: 'Record this quote' }).click())).toBe(true);
      await panel.getByText('These words are on record already').waitFor();
      await panel.close();
    });
    let isOn = false;
    await playAtEach('remember', false, async end => {
      isOn = !isOn;
      const panel = await reader.openPanel(page);
      await panel.getByText('Your own corpora').click();
      const box = panel.getByLabel('Remember every article I read');
      expect(await end(() => box.setChecked(isOn))).toBe(true);
      await waitFor('the switch', async () => (await readKept()).corpora[0]?.isRemembering === isOn);
      expect(await box.isChecked()).toBe(isOn);
      await panel.close();
    });
  });
});

test('what panel, popup and page say to each other needs no background', async () => {
  const page = await openStory();
  const panel = await reader.openPanel(page);
  await reader.killWorker();
  await panel.locator('.finding-item', { hasText: 'rely on both of them' }).click();
  await panel.locator('.finding-item[aria-current]', { hasText: 'rely on both of them' }).waitFor();
  await reader.killWorker();
  await panel.reload();
  await panel.locator('.finding-row', { hasText: 'rely on both of them' }).waitFor();
  await wakeBackground(watcher);
  const popup = await reader.openPopup(page);
  await popup.locator('.finding-tally').waitFor();
});
