/** Shows short facts in a line, parted by points; each is isolated, so that names in another script never pull the points about. */

import { Children, type ReactNode } from 'react';

export function Facts({ className, children }: { className: string; children: ReactNode }) {
  // `toArray` leaves out the facts that are absent, `map` gives the rest their keys.
  const present = Children.toArray(children);
  return (
    <p className={className}>
      {Children.map(present, (fact, place) => (
        <>
          {place > 0 && <span aria-hidden="true"> · </span>}
          <bdi>{fact}</bdi>
        </>
      ))}
    </p>
  );
}
