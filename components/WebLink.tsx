/** Shows a link that opens in a new tab and tells the target nothing of where it came from; what is no web address stays plain text. */

import type { ReactNode } from 'react';
import { useMessages } from './Messages.tsx';
import { isWebAddress } from './web-address.ts';

export function WebLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  const t = useMessages();
  if (href === undefined || !isWebAddress(href)) return <span dir="auto">{children}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer" dir="auto">
      {children}
      <span className="visually-hidden"> {t('opensNewTab')}</span>
    </a>
  );
}
