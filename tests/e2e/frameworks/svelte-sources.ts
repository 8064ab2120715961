/** Components as Svelte compiles them. `turn` counts what the page does. */
const HEAD = `<script>
  import { PARAGRAPHS, HTML, pause } from './kinds.ts';
  let turn = $state(0);
  globalThis.go = value => { turn = value; };
  const turned = $derived([...PARAGRAPHS.slice(turn), ...PARAGRAPHS.slice(0, turn)]);
</script>`;
const EACH = `{#each turned as one (one.id)}<p>{one.before}<em>{one.quote}</em>{one.after}</p>{/each}`;

export const SVELTE_SOURCES: Record<string, string> = {
  'svelte: a keyed list in another order': `${HEAD}<main>${EACH}</main>`,
  'svelte: markup as text': `${HEAD}<main>{@html HTML}</main>`,
  'svelte: awaited': `${HEAD}<main>{#await pause(200)}<p>Loading …</p>{:then}${EACH}{/await}</main>`,
  'svelte: text in many nodes': `${HEAD}<main><p>{turn} people read this</p>{#each turned as one (one.id)}<p>{one.before}{one.quote}{one.after} {turn}</p>{/each}</main>`,
  'svelte: parts that come and go': `${HEAD}<main>{#if turn !== 1}${EACH}{:else}<p>Another tab.</p>{/if}</main>`,
};
