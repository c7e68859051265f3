/** How a draft stands to a place on a measure, in words. */
import type { FigureSaid, PlaceSaid, Said } from './beside.ts';

export const SAID_WORDS: Record<Said, string> = {
  lower: '数值较低',
  higher: '数值较高',
  same: '数值相同',
  unlike: '限定不同',
};

const quoted = (words: readonly string[], none: string): string =>
  words.length > 0 ? `“${words.join('、')}”` : none;

function figureLine({ said, words, qualifiers }: FigureSaid): string {
  if (!qualifiers) return `拟稿${SAID_WORDS[said]}（此处${words}）`;
  const [draft, place] = [qualifiers.draft, qualifiers.place].map((each) => quoted(each, '无限定'));
  return `${SAID_WORDS[said]}，不比高低：拟稿${draft}，此处${place}（${words}）`;
}

/** A line for each figure that was compared, and one for words of strength. */
export const saidLines = ({ figures, strength }: PlaceSaid): string[] => [
  ...figures.map(figureLine),
  ...(strength
    ? [
        `措辞不同：${[
          strength.draft.length > 0 && `拟稿${quoted(strength.draft, '')}`,
          strength.place.length > 0 && `此处${quoted(strength.place, '')}`,
        ]
          .filter(Boolean)
          .join('，')}`,
      ]
    : []),
];
