/** How a draft stands to a place on a measure, in words. */
import type { PlaceSaid, Said } from './beside.ts';

export const SAID_WORDS: Record<Said, string> = {
  lower: '数值较低',
  higher: '数值较高',
  same: '数值相同',
};

/** A line for each figure that was compared, and one for words of strength. */
export const saidLines = ({ figures, strength }: PlaceSaid): string[] => [
  ...figures.map(({ said, words }) => `拟稿${SAID_WORDS[said]}（此处${words}）`),
  ...(strength
    ? [
        `措辞不同：${[
          strength.draft.length > 0 && `拟稿“${strength.draft.join('、')}”`,
          strength.place.length > 0 && `此处“${strength.place.join('、')}”`,
        ]
          .filter(Boolean)
          .join('，')}`,
      ]
    : []),
];
