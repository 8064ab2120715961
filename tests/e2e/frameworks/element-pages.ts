/** Pages of custom elements, and of editors that watch over what stands in them. */
import { html, LitElement } from 'lit';
import { DOMParser as ModelParser } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type FrameworkPage, HTML, PARAGRAPHS, pause } from './kinds.ts';

const root = () => document.getElementById('root') as HTMLElement;
const put = (markup: string) => {
  root().innerHTML = markup;
};

class LitStory extends LitElement {
  static override properties = { turn: { type: Number } };
  declare turn: number;
  constructor() {
    super();
    this.turn = 0;
  }
  override render() {
    return html`<section>${PARAGRAPHS.map(({ before, quote, after }) => html`<p>${before}<em>${quote}</em>${after} ${this.turn}</p>`)}</section><slot></slot>`;
  }
}

/** Puts back what it holds whenever something else changes it, and says so. */
function guard(element: HTMLElement): void {
  const kept = element.innerHTML;
  new MutationObserver(() => {
    if (element.innerHTML === kept) return;
    console.error('guard', 'somebody changed what this editor holds');
    element.innerHTML = kept;
  }).observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
}

export const pages: Record<string, FrameworkPage> = {
  'lit: an open tree': {
    start: () => {
      customElements.define('lit-story', LitStory);
      put('<lit-story></lit-story>');
    },
    act: async () => {
      (document.querySelector('lit-story') as LitStory).turn = 1;
      await pause(60);
    },
  },
  'lit: slots': {
    start: () => {
      customElements.define('lit-story', LitStory);
      put(`<lit-story>${HTML}</lit-story>`);
    },
  },
  'elements: a closed tree': {
    start: () => {
      customElements.define(
        'closed-story',
        class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'closed' }).innerHTML = HTML;
          }
        },
      );
      put('<closed-story></closed-story>');
    },
  },
  'editor: ProseMirror beside the article': {
    start: () => {
      put(`${HTML}<div id="editor"></div>`);
      const place = document.createElement('div');
      place.innerHTML = HTML;
      const state = EditorState.create({ doc: ModelParser.fromSchema(schema).parse(place) });
      const view = new EditorView(document.getElementById('editor'), { state });
      Object.assign(window, { view });
    },
    act: async () => {
      const { view } = window as unknown as { view: EditorView };
      view.dispatch(view.state.tr.insertText('typed ', 1));
      await pause(60);
    },
  },
  'editor: guarded by an observer': {
    start: () => {
      put(`${HTML}<div id="editor" contenteditable="true">${HTML}</div>`);
      guard(document.getElementById('editor') as HTMLElement);
    },
  },
  'editor: an article that is guarded itself': {
    start: () => {
      put(`<article>${HTML}</article>`);
      guard(root());
    },
  },
  'editor: plain text only': {
    start: () => put(`${HTML}<div contenteditable="plaintext-only">${HTML}</div><textarea></textarea>`),
    act: async () => {
      (document.querySelector('[contenteditable]') as HTMLElement).append('typed');
      await pause(60);
    },
  },
  'editor: a document in design mode': {
    start: async () => {
      put(`${HTML}<iframe></iframe>`);
      const frame = document.querySelector('iframe') as HTMLIFrameElement;
      const inner = frame.contentDocument as Document;
      inner.body.innerHTML = HTML;
      inner.designMode = 'on';
      await pause(20);
    },
  },
  'editor: a preview beside the field': {
    start: () => put(`<textarea></textarea><output></output><main>${HTML}</main>`),
    act: async () => {
      for (const text of ['a', 'ab', 'abc']) {
        (document.querySelector('textarea') as HTMLTextAreaElement).value = text;
        (document.querySelector('output') as HTMLElement).textContent = text;
        await pause(30);
      }
    },
  },
};
