/** Background → the panel of a window: the reader wants this looked up, or recorded. */
import * as v from 'valibot';
import { browser } from '#imports';
import { asResult, listen } from './channel.ts';
import { SelectionSchema } from './reader-selection.ts';

/** `record`: the form is to be opened for it. */
const Purpose = v.picklist(['look-up', 'record']);

const requestFor = (windowId: v.GenericSchema<unknown, number>) =>
  v.variant('type', [
    v.strictObject({ type: v.literal('selected'), windowId, purpose: Purpose, selection: v.nullable(SelectionSchema) }),
  ]);
export type PanelTask = Omit<v.InferOutput<ReturnType<typeof requestFor>>, 'type'>;

/** Panel: takes what the background has for its window. @returns what ends it */
export function answerBackground(windowId: number, onTask: (task: PanelTask) => void): () => void {
  const answerers = {
    selected: async ({ type: _, ...task }: PanelTask & { type: 'selected' }) => {
      onTask(task);
      return null;
    },
  };
  // The panels of all windows hear it: only one may answer.
  return listen(requestFor(v.literal(windowId)), answerers, sender => sender.tab === undefined);
}

/** Background: false where no panel of the window is open. */
export async function tellPanel(task: PanelTask): Promise<boolean> {
  const answer = await asResult(() => browser.runtime.sendMessage({ type: 'selected', ...task }));
  return answer.ok;
}
