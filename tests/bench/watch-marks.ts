/** When the first marks stand on a page: told by the browser's debugger out of the closed shadow root, since the page itself is not told. */
import type { CDPSession, Page } from 'playwright-core';

interface TreeNode {
  nodeId: number;
  localName: string;
  attributes?: string[];
  children?: TreeNode[];
  shadowRoots?: TreeNode[];
}

/** Milliseconds since the epoch, as the page's `performance.timeOrigin` counts them. */
const now = () => performance.timeOrigin + performance.now();

const isMark = ({ localName, attributes = [] }: TreeNode) => localName === 'button' && attributes.includes('mark');

/**
 * To be called before the page is opened; resolves with the moment at which the debugger was told of the first mark, a little later than
 * it stood there.
 */
export async function watchMarks(page: Page): Promise<{ firstMarkAt: Promise<number>; end: () => Promise<void> }> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let tell: (at: number) => void = () => {};
  const firstMarkAt = new Promise<number>(done => {
    tell = done;
  });
  const look = (node: TreeNode, at: number): void => {
    if (isMark(node)) tell(at);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) look(child, at);
  };
  /** What is in a tree is told of only once it was asked for. */
  const lookInto = ({ shadowRoots = [] }: TreeNode): void => {
    for (const { nodeId } of shadowRoots) session.send('DOM.requestChildNodes', { nodeId, depth: -1 }).catch(() => {});
  };
  const begin = async () => {
    const { root } = await session.send('DOM.getDocument', { depth: 2 });
    for (const { children = [] } of root.children ?? []) for (const child of children) lookInto(child);
  };
  // Told when the document is parsed.
  session.on('DOM.documentUpdated', () => void begin().catch(() => {}));
  session.on('DOM.childNodeInserted', ({ node }) => {
    look(node, now());
    lookInto(node);
  });
  session.on('DOM.setChildNodes', ({ nodes }) => {
    const at = now();
    for (const node of nodes) look(node, at);
  });
  await session.send('DOM.enable');
  await begin();
  return { firstMarkAt, end: () => session.detach() };
}
