/** The background is ended at each boundary of each message: before it is sent, when it has come in, when it is done and nobody was told. What the reader sees is right all the same, and what was kept is kept once. */
import type { Frame, Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endBackgroundAt, type Moment, wakeBackground } from './end-background.ts';
import { openCard, selectWords, unfold, write } from './gestures.ts';
import { readReport } from './page-report.ts';
import { news, reader, readTheNews } from './read-the-news.ts';
import { expectMarksOn } from './seen-marks.ts';
import { BADLY, filler, LIE, RELY, STORY, storyPage } from './story-page.ts';
import { waitFor } from './wait-for.ts';

declare const chrome: typeof import('wxt/browser').browser;

const HOST = 'www.harbour-courier.com';
const GRAHAM = 'This is the biggest lie';
const IS_LONG = import.meta.env.MODE === 'long';
/** No message writes in more transactions. */
const MOST_STORED = 12;

readTheNews();

/** A page of the extension that stays open. */
let watcher: Page;
beforeAll(async () => {
  watcher = await reader.welcomePage();
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

/** Does it, and ends the background at the moment. */
type End = (act: () => Promise<unknown>) => Promise<unknown>;

/** Plays it with the background ended when the message has come in, and after the first thing that it stores; in the long run before the message too, and after each thing. */
async function playAtEach(type: Moment['type'], writes: boolean, story: (end: End) => Promise<void>): Promise<void> {
  await story(async act => expect(await endBackgroundAt(reader, watcher, { type }, act)).toBe(true));
  for (let stored = 1, isHeld = writes; isHeld && stored <= (IS_LONG ? MOST_STORED : 1); stored++) {
    await story(async act => {
      isHeld = await endBackgroundAt(reader, watcher, { type, stored }, act);
      if (stored === 1) expect(isHeld).toBe(true);
    });
  }
  if (!IS_LONG) return;
  await story(async act => {
    await reader.killWorker();
    await act();
  });
}

describe('a page', () => {
  test.each(['glance', 'read', 'check', 'count'])(
    '“%s”: all quotes are marked, and counted on the button',
    async type => {
      await playAtEach(type, false, async end => {
        const page = await reader.context.newPage();
        const address = publish();
        await end(() => page.goto(address, { waitUntil: 'load' }));
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
    const story = (type: string) => async (end: End) => {
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
    await playAtEach('judge', true, story('judge'));
    await playAtEach('forget', true, story('forget'));
  });

  test('“reject match”: it is rejected once, and taken back', async () => {
    await playAtEach('reject match', true, async end => {
      const card = await openGraham();
      await end(() => card.getByRole('button', { name: 'Not the same quote' }).click());
      await card.locator('.card-empty', { hasText: 'will not be matched with that record again' }).waitFor();
      expect((await readKept()).judgements).toBe(1);
      await card.getByRole('button', { name: 'Undo' }).click();
      await card.getByRole('heading', { name: 'Lindsey Graham' }).waitFor();
      expect((await readKept()).judgements).toBe(0);
      await page.close();
    });
  });
});

describe('the panel', () => {
  let page: Page;
  let address: string;
  /** The panel stands in a tab, and asks the page’s tab: opening it needs no background. */
  const openPanel = async () => {
    const panel = await reader.open(address);
    await panel.waitForSelector('main');
    return panel;
  };
  beforeEach(async () => {
    page = await openStory();
    const worker = await reader.worker();
    const tabId = await worker.evaluate(async url => (await chrome.tabs.query({ url }))[0]?.id, page.url());
    address = reader.address(`sidepanel.html?tab=${tabId}`);
  });
  const rowOf = (panel: Page, words: string) => panel.locator('.finding-row', { hasText: words });

  test('“look-up”: what is looked up is found', async () => {
    await playAtEach('look-up', false, async end => {
      const panel = await reader.open(reader.address('sidepanel.html'));
      await panel.getByRole('tab', { name: 'Look up' }).click();
      await write(panel.getByLabel('Words to look up'), 'the biggest lie being told by this administration');
      await end(() => panel.getByLabel('Words to look up').press('Enter'));
      await panel.locator('.look-up-result', { hasText: 'Lindsey Graham' }).first().waitFor();
      await panel.close();
    });
  });

  test('“take-task”: a panel that was just opened stands there, and takes the next words', async () => {
    await playAtEach('take-task', false, async end => {
      let panel: Page | undefined;
      await end(async () => {
        panel = await openPanel();
      });
      await rowOf(panel as Page, 'biggest lie').waitFor();
      await selectWords(page, 'ISIS is defeated. This is the biggest lie');
      await wakeBackground(watcher);
      await reader.pressCommand('look-up', page);
      await panel?.locator('.look-up-result').first().waitFor();
      await panel?.close();
    });
  });

  test('“record” and “take-back”: each quote is kept once, and taken back none is left', async () => {
    const story = (type: string) => async (end: End) => {
      const panel = await openPanel();
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
    };
    await playAtEach('record', true, story('record'));
    await playAtEach('take-back', true, story('take-back'));
  });

  test('“describe-own”, “same-words” and “remember”: the corpora, the same words and the switch are there', async () => {
    const first = await openPanel();
    await rowOf(first, 'biggest lie').waitFor();
    await first.getByRole('button', { name: 'Record all quotes' }).click();
    await first.getByText(/recorded|already/).waitFor();
    await first.close();

    await playAtEach('describe-own', false, async end => {
      let panel: Page | undefined;
      await end(async () => {
        panel = await openPanel();
      });
      await panel?.getByText('Your own corpora').waitFor();
      await panel?.close();
    });
    await playAtEach('same-words', false, async end => {
      const panel = await openPanel();
      const row = rowOf(panel, 'biggest lie');
      await end(() => row.getByRole('button', { name: 'Record this quote' }).click());
      await panel.getByText('These words are on record already').waitFor();
      await panel.close();
    });
    let isOn = false;
    await playAtEach('remember', false, async end => {
      isOn = !isOn;
      const panel = await openPanel();
      await panel.getByText('Your own corpora').click();
      const box = panel.getByLabel('Remember every article I read');
      await end(() => box.setChecked(isOn));
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
