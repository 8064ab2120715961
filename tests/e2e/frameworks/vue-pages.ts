/** Pages as Vue makes them. */
import { createApp, createSSRApp, h, KeepAlive, ref, Teleport, TransitionGroup } from 'vue';
import { type FrameworkPage, HTML, PARAGRAPHS, type Paragraph, pause } from './kinds.ts';

const turn = ref(0);
const text = ({ id, before, quote, after }: Paragraph) => h('p', { key: id }, [before, h('em', quote), after]);
const turned = () => [...PARAGRAPHS.slice(turn.value), ...PARAGRAPHS.slice(0, turn.value)].map(text);
const Story = { render: () => PARAGRAPHS.map(text) };
const Keyed = { render: () => turned() };
const Moving = { render: () => h(TransitionGroup, { tag: 'div' }, turned) };
const Markup = { render: () => h('div', { innerHTML: HTML }) };
const Teleported = {
  render: () => [
    h('section', PARAGRAPHS.map(text)),
    h(Teleport, { to: 'body' }, turn.value ? [h('aside', 'Subscribe')] : []),
  ],
};
const Kept = {
  render: () => h(KeepAlive, () => (turn.value % 2 ? h({ render: () => h('p', 'Another tab.') }) : h(Story))),
};
const Field = {
  render: () => [h('input', { value: `typed ${turn.value}` }), ...PARAGRAPHS.map(text), h('p', `typed ${turn.value}`)],
};

const start = (component: object) => () => void createApp(component).mount('#root');
const act = async () => {
  for (const value of [1, 2]) {
    turn.value = value;
    await pause(80);
  }
};

export const pages: Record<string, FrameworkPage> = {
  'vue: rendered in the browser': { start: start(Story) },
  'vue: keyed list in another order': { start: start(Keyed), act },
  'vue: hydrated': {
    markup: async () =>
      `<div id="root">${await (await import('vue/server-renderer')).renderToString(createSSRApp(Story))}</div>`,
    start: async () => {
      await pause(400);
      createSSRApp(Story).mount('#root');
    },
  },
  'vue: a list that moves': { start: start(Moving), act },
  'vue: markup as text': { start: start(Markup) },
  'vue: teleported into the body': { start: start(Teleported), act },
  'vue: kept alive behind another tab': { start: start(Kept), act },
  'vue: fields': { start: start(Field), act },
};
