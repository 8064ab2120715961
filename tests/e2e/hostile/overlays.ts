/** Pages that lay something over the words, or the words over something: the marks are the reader's all the same, or are not there. */
import { type HostilePage, hostileStory } from './hostile-page.ts';

const cover = (style: string, tag = 'div') => `<${tag} style="${style}"></${tag}>`;
const EVERYTHING = 'position:fixed;inset:0;z-index:2147483647;';

export const OVERLAYS: HostilePage[] = [
  hostileStory('a clear sheet over all', { after: cover(EVERYTHING) }),
  hostileStory('a sheet that cannot be seen', { after: cover(`${EVERYTHING}opacity:0`) }),
  hostileStory('a sheet that lets clicks through', {
    after: cover(`${EVERYTHING}pointer-events:none;background:#fffc`),
  }),
  hostileStory('a white sheet', { after: cover(`${EVERYTHING}background:#fff`) }),
  hostileStory('a sheet in the top layer', {
    after:
      '<div popover="manual" id="p" style="inset:0;width:100vw;height:100vh;opacity:0"></div><script>p.showPopover()</script>',
  }),
  hostileStory('a modal dialog', { after: '<dialog id="d">Buy.</dialog><script>d.showModal()</script>' }),
  hostileStory('a clear link over all', { after: `<a href="#x" style="${EVERYTHING}display:block"></a>` }),
  hostileStory('a clear frame over all', {
    after: `<iframe srcdoc="" style="${EVERYTHING}width:100%;height:100%;border:0;opacity:0"></iframe>`,
  }),
  hostileStory('the page made clear', { head: '<style>html{opacity:.01}</style>' }),
  hostileStory('the page turned', { head: '<style>html{transform:rotate(3deg) scale(.9)}</style>' }),
  hostileStory('the page filtered and clipped', {
    head: '<style>html{filter:blur(1px);clip-path:inset(0 0 50% 0)}</style>',
  }),
  hostileStory('the page zoomed', { head: '<style>html{zoom:1.7}</style>' }),
  hostileStory('every div hidden', {
    head: '<style>div{display:none!important;visibility:hidden!important;opacity:0!important}</style>',
  }),
  hostileStory('everything absolute', { head: '<style>*{position:absolute!important}</style>', expects: 'any' }),
  hostileStory('words of no size', { head: '<style>p{font-size:0}</style>', expects: 'any' }),
  hostileStory('words off the page', { head: '<style>p{position:absolute;left:-99999px}</style>', expects: 'any' }),
  hostileStory('columns and vertical writing', { head: '<style>body{columns:3;writing-mode:vertical-rl}</style>' }),
  hostileStory('animations of everything', {
    head: '<style>*{animation:a .1s infinite alternate}@keyframes a{to{transform:translate(3px,3px)}}</style>',
    expects: 'any',
  }),
  hostileStory('content-visibility', {
    head: '<style>p{content-visibility:auto;contain-intrinsic-size:10px}</style>',
    expects: 'any',
  }),
];
