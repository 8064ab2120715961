/** A group of the gallery and a frame in it, what a component in them tells, and what the address asks for. */
import type { ReactNode } from 'react';

export const query = new URLSearchParams(location.search);
/** The language of the interface. */
export const language = query.get('lang') ?? 'en';
/** Of numbers and dates. */
export const locale = language === 'en' ? 'en-GB' : language;

export function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="gallery-group" id={name} aria-label={name}>
      <h1>{name}</h1>
      {children}
    </section>
  );
}

export function Frame({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'frame frame-wide' : 'frame'}>
      <h2>{name}</h2>
      <div className={wide ? '' : 'frame-surface'}>{children}</div>
    </div>
  );
}

/** Writes an event where shoot.ts reads it. */
export function tell(event: string): void {
  document.body.dataset.event = event;
}

export function doNothing() {}
