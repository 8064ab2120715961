/** What a trace of the browser tells about one page: how long each task of its thread took, and how much of it was the content script's. */
import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  name: string;
  cat: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of `dur`, what the thread was given by the processor. */
  tdur?: number;
  args: { data?: { url?: string; fileName?: string; score?: number; had_recent_input?: boolean }; fileName?: string };
}

export interface PageTrace {
  /** The longest task of the page's thread that the content script took part in. */
  longestTaskMs: number;
  /** The same in time on the processor: on a busy machine a task also waits for it. */
  longestTaskCpuMs: number;
  /** The longest stretch of that thread that the content script held without giving it back. */
  longestScriptMs: number;
  /** The same in time on the processor. */
  longestScriptCpuMs: number;
  /** All that the content script ran: compiling, starting, every callback. */
  scriptMs: number;
  scriptCpuMs: number;
  layoutShift: number;
}

const CATEGORIES = 'devtools.timeline,disabled-by-default-devtools.timeline,loading,toplevel,v8,v8.execute';

/** Everything that happens while `act` runs. */
export async function traceWhile(page: Page, act: () => Promise<void>): Promise<PageTrace> {
  const browser = page.context().browser() ?? null;
  const session: CDPSession = browser ? await browser.newBrowserCDPSession() : await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES.split(',') },
  });
  await act();
  const ended = new Promise<void>(done => session.once('Tracing.tracingComplete', () => done()));
  await session.send('Tracing.end');
  await ended;
  await session.detach();
  return summarise(events);
}

const urlOf = ({ args }: TraceEvent) => args.data?.url ?? args.data?.fileName ?? args.fileName ?? '';

function summarise(events: readonly TraceEvent[]): PageTrace {
  const ownSpans = events.filter(
    event => event.dur !== undefined && /chrome-extension:.*(?:content|look)\.js/.test(urlOf(event)),
  );
  const { pid, tid } = ownSpans[0] ?? { pid: -1, tid: -1 };
  const onThread = events.filter(event => event.pid === pid && event.tid === tid);
  // Of spans that lie in each other only the outer one counts.
  let scriptUs = 0;
  let longestUs = 0;
  let longestCpuUs = 0;
  let scriptCpuUs = 0;
  let end = 0;
  for (const { ts, dur = 0, tdur = dur } of ownSpans
    .filter(event => event.tid === tid)
    .toSorted((a, b) => a.ts - b.ts)) {
    scriptUs += Math.max(0, ts + dur - Math.max(ts, end));
    longestUs = Math.max(longestUs, dur);
    longestCpuUs = Math.max(longestCpuUs, tdur);
    if (ts >= end) scriptCpuUs += tdur;
    end = Math.max(end, ts + dur);
  }
  const tasks = onThread.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const ownTasks = tasks.filter(task =>
    ownSpans.some(({ ts, tid: thread }) => thread === tid && ts >= task.ts && ts < task.ts + (task.dur ?? 0)),
  );
  return {
    longestTaskMs: Math.max(0, ...ownTasks.map(({ dur = 0 }) => dur)) / 1_000,
    longestTaskCpuMs: Math.max(0, ...ownTasks.map(({ dur = 0, tdur = dur }) => tdur)) / 1_000,
    longestScriptMs: longestUs / 1_000,
    longestScriptCpuMs: longestCpuUs / 1_000,
    scriptMs: scriptUs / 1_000,
    scriptCpuMs: scriptCpuUs / 1_000,
    layoutShift: onThread
      .filter(({ name }) => name === 'LayoutShift')
      .reduce((sum, { args }) => sum + (args.data?.had_recent_input ? 0 : (args.data?.score ?? 0)), 0),
  };
}
