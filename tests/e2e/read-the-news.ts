/** Begins a file of stories: a server with news and a reader at a browser, there before the first story and closed after the last. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type NewsServer, startNewsServer } from './news-server.ts';
import { Reader, type ReaderOptions } from './reader.ts';

/** Both are there once the stories are played. */
export let news: NewsServer;
export let reader: Reader;

interface Beginning extends Omit<ReaderOptions, 'newsPort'> {
  /** What the reader answers on the welcome page; null leaves it open. */
  allows?: 'every' | 'click' | null;
  /** Pages stay open from story to story. */
  keepsPages?: boolean;
}

export function readTheNews({ allows = 'every', keepsPages = false, ...options }: Beginning = {}): void {
  beforeAll(async () => {
    news = await startNewsServer();
    reader = await Reader.start({ newsPort: news.port, ...options });
    if (allows !== null) await reader.choose(allows);
  });
  afterEach(async () => {
    if (!keepsPages) await reader?.closePages();
  });
  afterAll(async () => {
    await reader?.close();
    await news?.close();
  });
}
