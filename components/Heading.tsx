/** Shows a heading of the level that its surroundings ask for, so that one component fits a card, a popup and a page. */

import type { ReactNode } from 'react';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

interface HeadingProps {
  level: HeadingLevel;
  className?: string;
  id?: string;
  children: ReactNode;
}

export function Heading({ level, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag {...rest} />;
}

export function below(level: HeadingLevel): HeadingLevel {
  return Math.min(level + 1, 5) as HeadingLevel;
}
